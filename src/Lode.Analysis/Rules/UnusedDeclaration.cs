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
        var used = context.Pack.Files.SelectMany(f => f.UsedValues).ToHashSet();
        return context.Pack.Params.Concat<Symbol>(context.Pack.Defines)
            .Where(symbol => !used.Contains(symbol))
            .Select(symbol => Unused.At(symbol.Place.Source, symbol.Place.Span, symbol is ParamSymbol ? "param" : "define", symbol.Name));
    }
}
