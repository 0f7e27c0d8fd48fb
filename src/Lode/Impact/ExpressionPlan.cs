using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode;

/// <summary>A part of a condition in both states; null in a state that lacks it.</summary>
internal sealed record ExpressionSlot(string? Base, string? Head)
{
    public bool IsSame => Base == Head;
}

/// <summary>An expression in two states, as parts that can be taken from the one or the other: clauses where it joins some, else the whole.</summary>
internal sealed class ExpressionPlan
{
    private readonly string? _word;

    public ExpressionPlan(SourceText baseSource, ExpressionSyntax baseExpression, SourceText headSource, ExpressionSyntax headExpression)
    {
        var (baseWord, baseParts) = Split(baseExpression);
        var (headWord, headParts) = Split(headExpression);
        if (baseWord is not null && headWord is not null && baseWord != headWord)
        {
            (baseWord, baseParts, headParts) = (null, [baseExpression], [headExpression]);
            headWord = null;
        }

        _word = baseWord ?? headWord;
        Slots = Align([.. baseParts.Select(p => new Part(p, baseSource))], [.. headParts.Select(p => new Part(p, headSource))]);
    }

    /// <summary>The parts, in their order.</summary>
    public ImmutableArray<ExpressionSlot> Slots { get; }

    /// <summary>The expression with some parts of the new state.</summary>
    public string Text(Func<int, bool> isHead)
    {
        var parts = Slots.Select((slot, i) => isHead(i) ? slot.Head : slot.Base).OfType<string>().ToList();
        return parts.Count switch
        {
            0 => "true",
            1 => parts[0],
            _ => string.Join($" {_word} ", parts.Select(p => $"({p})")),
        };
    }

    private static (string? Word, ImmutableArray<ExpressionSyntax> Parts) Split(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedSyntax parenthesized => Split(parenthesized.Inner),
        OperationSyntax { Operator: { Precedence: Precedence.And or Precedence.Or } joint } operation => (joint.Id, operation.Operands),
        _ => (null, [expression]),
    };

    /// <summary>Parts that are in both stay; what lies between two of them is paired in order.</summary>
    private static ImmutableArray<ExpressionSlot> Align(ImmutableArray<Part> before, ImmutableArray<Part> after)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = before[i].Printed == after[j].Printed ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var slots = ImmutableArray.CreateBuilder<ExpressionSlot>();
        var (gone, come) = (new List<string>(), new List<string>());
        var (a, b) = (0, 0);
        while (a < before.Length || b < after.Length)
        {
            if (a < before.Length && b < after.Length && before[a].Printed == after[b].Printed)
            {
                Flush();
                slots.Add(new(before[a].Text, before[a].Text));
                (a, b) = (a + 1, b + 1);
            }
            else if (b == after.Length || (a < before.Length && lengths[a + 1, b] >= lengths[a, b + 1]))
            {
                gone.Add(before[a++].Text);
            }
            else
            {
                come.Add(after[b++].Text);
            }
        }

        Flush();
        return slots.ToImmutable();

        void Flush()
        {
            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
            {
                slots.Add(new(gone.ElementAtOrDefault(i), come.ElementAtOrDefault(i)));
            }

            gone.Clear();
            come.Clear();
        }
    }

    private sealed record Part(ExpressionSyntax Expression, SourceText Source)
    {
        public string Printed { get; } = SyntaxPrinter.Print(Expression);

        public string Text { get; } = Source.Slice(Expression.Span);
    }
}
