using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Blocks in braces whose items stand on lines of their own; a bad line costs no other.</summary>
internal static class Blocks
{
    /// <summary>Items in braces; where <paramref name="byCommas"/> says so, those of one line have commas between them.</summary>
    public static Parser<ImmutableArray<T>> Lines<T>(
        Parser<T> item, Func<TokenInput, bool> starts, bool byCommas = false, Action<TokenInput>? report = null)
    {
        var open = Missing.Mark("{");
        return input =>
        {
            var opened = open(input);
            if (opened.Value is null)
            {
                return Ok(ImmutableArray<T>.Empty, input);
            }

            var items = ImmutableArray.CreateBuilder<T>();
            var at = (TokenInput)opened.Remainder;
            while (!at.AtEnd && !at.Is("}"))
            {
                if (starts(at) && item(at) is { WasSuccessful: true } result)
                {
                    items.Add(result.Value);
                    at = (TokenInput)result.Remainder;
                    if (at.Is(",") || at.Token.StartsLine || at.Is("}"))
                    {
                        at = at.Is(",") ? at.Next : at;
                        continue;
                    }

                    if (starts(at))
                    {
                        if (byCommas)
                        {
                            Missing.ReportMissing(at, ",");
                        }

                        continue;
                    }
                }

                (report ?? Advice.Unexpected)(at);
                at = NextLine(at);
            }

            if (at.IsCaret && (!byCommas || at.Token.StartsLine || at.Previous!.Is("{") || at.Previous.Is(",")))
            {
                item(at);
            }

            if (at.AtEnd)
            {
                Missing.ReportMissing(at, "}");
            }

            return Ok(items.DrainToImmutable(), at.Next);
        };
    }

    /// <summary>The next place that starts a line or closes the block.</summary>
    private static TokenInput NextLine(TokenInput from)
    {
        var at = from.Next;
        while (!at.AtEnd && !at.Token.StartsLine && !at.Is("}"))
        {
            at = at.Next;
        }

        return at;
    }
}
