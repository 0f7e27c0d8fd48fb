using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A few words shown within the text.</summary>
/// <param name="Offset">Where.</param>
/// <param name="Label">The words.</param>
/// <param name="IsParameter">Whether they name the parameter that the value behind them is for; else they count the subjects of the clause before them.</param>
/// <param name="Tooltip">What they mean.</param>
public sealed record Hint(int Offset, string Label, bool IsParameter, string Tooltip)
{
    /// <summary>The hints in a part of a file, in the order of the text: of clauses as far as they are judged.</summary>
    public static ImmutableArray<Hint> In(Document document, TextSpan span) =>
        [.. Clauses(document, span).Concat(Parameters(document, span)).Where(hint => span.Touches(hint.Offset)).OrderBy(hint => hint.Offset)];

    private static IEnumerable<Hint> Clauses(Document document, TextSpan span) =>
        from rule in RulePlaces.In(document)
        where Meet(rule.Syntax.Span, span)
        let survey = document.Pack.Counts.Of(rule)
        where survey is not null
        from clause in survey.Clauses
        let origin = clause.Clause.Origin
        where origin is not null
        select new Hint(
            origin.Span.End, CountText.Of(clause, survey), false,
            $"Taken alone, this is true of {clause.True} of {clause.Judged} {rule.Entity.Collection}, false of {clause.False}{(clause.Unknown > 0 ? $", and the data leave it open for {clause.Unknown}" : "")}."
                + (survey.IsWhole ? "" : " Time ran out before the rest was judged."));

    private static IEnumerable<Hint> Parameters(Document document, TextSpan span)
    {
        var calls = document.Tree.Declarations.Where(d => Meet(d.Span, span)).SelectMany(d => d.DescendantsAndSelf()).Select(Call).OfType<WrittenCall>()
            .Where(call => call.Arguments.Length > 0 && Meet(call.Name.Span, span)).ToArray();
        if (calls.Length == 0)
        {
            yield break;
        }

        var symbols = Navigation.InFile(document).DistinctBy(r => r.Place.Span).ToDictionary(r => r.Place.Span, r => r.Symbol);
        foreach (var call in calls)
        {
            var parameters = symbols.GetValueOrDefault(call.Name.Span) switch
            {
                DefineSymbol define => define.Parameters,
                ActionSymbol action => action.Parameters,
                _ => [],
            };
            foreach (var (argument, parameter) in call.Arguments.Zip(parameters).TakeWhile(pair => pair.First.Name is null).Where(pair => Says(pair.First.Value) != pair.Second.Name))
            {
                yield return new(argument.Span.Start, $"{parameter.Name}:", true, $"`{parameter.Name}: {parameter.Type}` of `{call.Name.Text}`");
            }
        }
    }

    private static WrittenCall? Call(SyntaxNode node) => node switch
    {
        CallSyntax call => new(call.Name, call.Arguments),
        ActionCallSyntax call => new(call.Name, call.Arguments),
        _ => null,
    };

    /// <summary>A name that is the parameter's own says already what the hint would.</summary>
    private static string? Says(ExpressionSyntax value) => (value as NameExpressionSyntax)?.Name.Text;

    private static bool Meet(TextSpan a, TextSpan b) => a.Start <= b.End && b.Start <= a.End;

    private sealed record WrittenCall(NameSyntax Name, ImmutableArray<ArgumentSyntax> Arguments);
}
