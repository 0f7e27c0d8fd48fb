using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A param or define that nothing uses.</summary>
internal sealed class UnusedDeclaration : LintRule
{
    private static readonly Descriptor<string, string> Unused = new(
        "LODE3006", Severity.Warning, (kind, name) => $"Nothing uses the {kind} `{name}`.")
    {
        Unnecessary = true,
    };

    /// <inheritdoc/>
    public override Descriptor Descriptor => Unused;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> CheckPack(LintContext context)
    {
        var used = context.Pack.Files.SelectMany(f => f.Used).ToHashSet();
        return context.Pack.Params.Select(p => (Kind: "param", Symbol: (Symbol)p))
            .Concat(context.Pack.Defines.Select(d => (Kind: "define", Symbol: (Symbol)d)))
            .Where(s => !used.Contains(s.Symbol))
            .Select(s => Unused.At(s.Symbol.Place.Source, s.Symbol.Place.Span, s.Kind, s.Symbol.Name));
    }
}
