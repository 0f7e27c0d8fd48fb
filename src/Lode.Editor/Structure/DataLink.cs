using System.Collections.Immutable;
using Lode.Data;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A path of a data file in the text, and the file.</summary>
/// <param name="Span">The path without its quotes.</param>
/// <param name="Path">The file, which is there and inside the pack.</param>
public sealed record DataLink(TextSpan Span, string Path)
{
    /// <summary>The links of a file.</summary>
    public static ImmutableArray<DataLink> Of(Document document)
    {
        var entities = document.Pack.Bound.Entities.Where(e => e.Place.Source == document.Source).ToLookup(e => e.Place.Span);
        return
        [
            .. from entity in document.Tree.Declarations.OfType<EntitySyntax>()
               where entity.Source is { Kind: LiteralKind.Text, Span.Length: > 2 }
               let path = entities[entity.Name.Span].Select(symbol => DataFile.Find(document.Pack.Root, symbol)).FirstOrDefault()
               where path is not null
               select new DataLink(Inside(document.Source, entity.Source!.Span), path),
        ];
    }

    private static TextSpan Inside(SourceText source, TextSpan literal) =>
        TextSpan.FromBounds(literal.Start + 1, source.Text[literal.End - 1] == '"' ? literal.End - 1 : literal.End);
}
