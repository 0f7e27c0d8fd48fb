using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds tests, one for each row of their tables; those with errors are left out.</summary>
internal static class TestBinder
{
    public static void Bind(Declared declared)
    {
        foreach (var (node, at) in declared.Open<TestSyntax>())
        {
            var bound = ImmutableArray<BoundTest>.Empty;
            var rule = FindRule(node, at.Source, at.Own);
            if (rule is { Entity: not null } && at.Own.Findings.Succeeds(() => bound = BindOne(node, rule, new Scope(at.Own, at.Source)))
                && !rule.IsBroken && !at.HasSyntaxError)
            {
                at.Tests = bound;
            }
        }
    }

    private static RuleSymbol? FindRule(TestSyntax node, SourceText source, PackContext pack)
    {
        if (pack.Symbols.Rules.TryGetValue(node.Rule.Text, out var rule))
        {
            pack.References.Add(source, node.Rule, rule);
        }
        else if (!node.Rule.IsMissing)
        {
            pack.Findings.Add(CallFindings.UnknownRule.At(source, node.Rule.Span, node.Rule.Text).DidMean(node.Rule, pack.Symbols.Rules.Keys));
        }

        return rule;
    }

    private static ImmutableArray<BoundTest> BindOne(TestSyntax node, RuleSymbol rule, Scope scope)
    {
        var draft = ItemBinder.Bind(node, rule, scope);
        var tables = node.Items.OfType<TestTableSyntax>().ToArray();
        var expects = node.Items.OfType<ExpectSyntax>().ToArray();
        foreach (var again in expects.Skip(tables.Length > 0 ? 0 : 1))
        {
            scope.Report(TestFindings.ExpectOnce.At(scope.Source, again.Span));
        }

        if (tables.Length == 0 && expects.Length == 0)
        {
            scope.Report(TestFindings.ExpectOnce.At(scope.Source, node.Rule.Span));
        }

        var tests = tables.Length == 0
            ? [draft with { Expected = expects.Length == 0 ? default : Verdicts.Read(expects[0].Verdict, scope) }]
            : tables.SelectMany(t => TableBinder.Bind(t, draft, scope)).Select((t, i) => t with { Name = $"{t.Name}, row {i + 1}" });
        ImmutableArray<BoundTest> all = [.. tests];
        if (rule is { IsBroken: false, DependsOnDay: true } && all.Any(t => t.Today is null))
        {
            scope.Report(TestFindings.NeedsToday.At(scope.Source, node.Rule.Span, rule.Name));
        }

        return all;
    }
}
