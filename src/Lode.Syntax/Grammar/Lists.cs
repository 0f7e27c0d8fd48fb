using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>A list in brackets, its items divided by commas, one allowed at the end.</summary>
/// <param name="Open">The opening bracket.</param>
/// <param name="Item">An item; it fails where none starts.</param>
/// <param name="Starts">Whether an item starts at a place.</param>
/// <param name="Close">The closing bracket.</param>
/// <param name="Hole">What stands in the tree where an item is missing before a comma.</param>
internal sealed record ListOf<T>(string Open, Parser<T> Item, Func<TokenInput, bool> Starts, string Close, Func<TokenInput, T>? Hole = null);

/// <summary>Lists, read item by item, so that one bad item costs no other.</summary>
internal static class Lists
{
    /// <summary>The list with its brackets; it fails where it does not start.</summary>
    public static Parser<ImmutableArray<T>> InBrackets<T>(ListOf<T> list) => input =>
        ((TokenInput)input).Is(list.Open) ? WhereCommasDivide(Rest(list, []))(input.Advance()) : No<ImmutableArray<T>>(input);

    /// <summary>The list with its brackets, or an empty one where it does not start, which is reported.</summary>
    public static Parser<ImmutableArray<T>> Required<T>(ListOf<T> list) => InBrackets(list).Else(at =>
    {
        Missing.ReportMissing(at, list.Open);
        return [];
    });

    /// <summary>The parser in a place where a comma divides items, and no thousands.</summary>
    public static Parser<T> WhereCommasDivide<T>(Parser<T> parser, bool divide = true) => input =>
    {
        var state = ((TokenInput)input).State;
        var outside = state.CommasDivide;
        state.CommasDivide = divide;
        var result = parser(input);
        state.CommasDivide = outside;
        return result;
    };

    /// <summary>The items from here on, and the closing bracket.</summary>
    public static Parser<ImmutableArray<T>> Rest<T>(ListOf<T> list, ImmutableArray<T> before) => input =>
    {
        var items = before.ToBuilder();
        var at = (TokenInput)input;
        for (var isBehindItem = before.Length > 0; !at.Is(list.Close); isBehindItem = true)
        {
            if (isBehindItem && at.Is(","))
            {
                at = at.Next;
            }
            else if (isBehindItem && list.Starts(at))
            {
                Missing.ReportMissing(at, ",");
            }
            else if (isBehindItem)
            {
                break;
            }

            var result = list.Item(at);
            if (result.WasSuccessful)
            {
                items.Add(result.Value);
                at = (TokenInput)result.Remainder;
            }
            else if (at.Is(",") && list.Hole is not null)
            {
                items.Add(list.Hole(at));
            }
            else
            {
                break;
            }
        }

        return Ok(items.DrainToImmutable(), Missing.Closing(list.Close)(at).Remainder);
    };

    /// <summary>One or more items, divided by commas.</summary>
    public static Parser<ImmutableArray<T>> ByCommas<T>(Parser<T> item) => input =>
    {
        var items = ImmutableArray.CreateBuilder<T>();
        for (var at = input; ; at = at.Advance())
        {
            var result = item(at);
            items.Add(result.Value);
            at = result.Remainder;
            if (!((TokenInput)at).Is(","))
            {
                return Ok(items.DrainToImmutable(), at);
            }
        }
    };
}
