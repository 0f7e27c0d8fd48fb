using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Finds the entity that a declaration names.</summary>
internal static class Entities
{
    public static EntitySymbol? Find(NameSyntax name, SourceText source, PackContext pack)
    {
        if (pack.Symbols.Types.GetValueOrDefault(name.Text) is EntitySymbol entity)
        {
            pack.References.Add(source, name, entity);
            return entity;
        }

        if (name.IsMissing)
        {
            pack.Findings.Fail();
            return null;
        }

        var finding = NameFindings.UnknownType.At(source, name.Span, name.Text) with { Help = "The name of an entity stands here." };
        pack.Findings.Add(pack.Symbols.Collections.TryGetValue(name.Text, out var meant)
            ? finding.WithFix($"Write `{meant.Name}`", name.Span, DidYouMean.Written(meant.Name))
            : finding.DidMean(name, pack.Symbols.Entities.Select(e => e.Name)));
        return null;
    }
}
