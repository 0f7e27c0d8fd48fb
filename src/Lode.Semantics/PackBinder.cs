using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Semantics.Graphs;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Makes a pack of its files' trees.</summary>
public static class PackBinder
{
    /// <summary>Binds whatever the trees hold; what is wrong stands among the pack's diagnostics, and does not hide what is right.</summary>
    public static Pack Bind(IEnumerable<SyntaxTree> trees)
    {
        var declared = new Declared([.. trees.OrderBy(t => t.Source.Path, StringComparer.Ordinal)]);
        var pack = new PackContext();
        TypeDeclarer.Declare(declared, pack);
        PackSettings.Declare(declared, pack);
        ValueDeclarer.Declare(declared, pack);
        var rules = RuleDeclarer.Declare(declared, pack);
        ValueDeclarer.BindDefaults(declared, pack);
        pack.Defines.BindAll();
        rules.ForEach(r => RuleBinder.Bind(r.Symbol, r.Source, pack));
        var costs = DefineGraph.Check(pack);
        rules.ForEach(r => RuleBinder.Check(r.Symbol, costs, pack));
        var standing = RuleGraph.Layer([.. rules.Select(r => r.Symbol)], pack);
        var tests = TestBinder.Bind(declared, new TodayUse(standing, pack), pack);
        for (var i = 0; i < standing.Length; i++)
        {
            standing[i].Ordinal = i;
        }

        return new Pack
        {
            Trees = declared.Trees,
            Enums = [.. pack.Symbols.Enums],
            Entities = [.. pack.Symbols.Entities],
            Params = [.. pack.Symbols.Params],
            Defines = [.. pack.Symbols.Defines],
            Actions = [.. pack.Symbols.Actions.Values],
            Rules = standing,
            LeftOut = [.. rules.Select(r => r.Symbol).Except(standing)],
            Tests = tests,
            Subject = pack.Symbols.Subject,
            Today = PackSettings.Today(declared),
            Diagnostics = Sorted(declared.Trees.SelectMany(t => t.Diagnostics).Concat(pack.Findings.All)),
            References = pack.References.Sorted(),
        };
    }

    private static ImmutableArray<Diagnostic> Sorted(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)];
}
