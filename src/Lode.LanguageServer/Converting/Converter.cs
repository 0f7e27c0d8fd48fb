using System.Collections.Immutable;
using Lode.Data;
using Lode.Editor;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.LanguageServer;

/// <summary>The editor features' records as the protocol writes them.</summary>
/// <param name="positions">How the editor encodes positions.</param>
/// <param name="uris">How it writes addresses.</param>
/// <param name="versions">Of the open files, by path, for an editor whose edits name the version that they are for; null for others.</param>
internal sealed class Converter(Positions positions, Uris uris, ImmutableDictionary<string, int>? versions = null)
{
    // SymbolKind of the protocol.
    private static readonly Dictionary<OutlineKind, int> Kinds = new()
    {
        [OutlineKind.Enum] = 10, [OutlineKind.Member] = 22, [OutlineKind.Entity] = 23, [OutlineKind.Field] = 8, [OutlineKind.Param] = 14,
        [OutlineKind.Define] = 12, [OutlineKind.Action] = 24, [OutlineKind.Rule] = 5, [OutlineKind.Test] = 6,
    };

    // DiagnosticTag of the protocol.
    private const int Unnecessary = 1;

    public Positions Positions => positions;

    public string Uri(PackSnapshot pack, string name) => uris.Of(pack.FullPath(name));

    public string Uri(string path) => uris.Of(path);

    public LspLocation Location(PackSnapshot pack, Place place) => new(Uri(pack, place.Source.Path), positions.Range(place.Source, place.Span));

    /// <summary>A row of the data, at the start of its line: its file's text is not here to count characters in.</summary>
    public LspLocation Location(RowPlace row) => new(uris.Of(row.Path), new(new(row.Line - 1, 0), new(row.Line - 1, 0)));

    public WorkspaceSymbol Symbol(FoundSymbol found) => new(
        found.Entry.Name, Kinds[found.Entry.Kind], Location(found.Document.Pack, new(found.Document.Source, found.Entry.NameSpan)), found.Container);

    public LspDiagnostic Diagnostic(PackSnapshot pack, Diagnostic found)
    {
        var related = found.Related.Where(r => pack.Document(r.Path) is not null)
            .Select(r => new RelatedInformation(Location(pack, new(pack.Document(r.Path)!.Source, r.Span)), r.Message)).ToArray();
        return new(
            positions.Range(found.Source, found.Span), found.Severity switch { Severity.Error => 1, Severity.Warning => 2, _ => 3 }, found.Code, "lode",
            found.Help is null ? found.Message : $"{found.Message} {found.Help}", found.Descriptor.Unnecessary ? [Unnecessary] : null, related.Length == 0 ? null : related);
    }

    /// <summary>A finding in a data file; one in a file without lines stands at its beginning.</summary>
    public static LspDiagnostic Diagnostic(DataDiagnostic found)
    {
        var place = found.Place ?? new(1, 1, 1);
        return new(
            new(new(place.Line - 1, place.Column - 1), new(place.Line - 1, place.EndColumn - 1)), found.Severity == Severity.Error ? 1 : 2, found.Code, "lode",
            found.Help is null ? found.Message : $"{found.Message} {found.Help}", null, null);
    }

    public LspTextEdit Edit(SourceText source, TextEdit edit) => new(positions.Range(source, edit.Span), edit.NewText);

    public WorkspaceEdit Edits(PackSnapshot pack, IEnumerable<TextEdit> edits)
    {
        var files = edits.GroupBy(e => e.Path, e => Edit(pack.Document(e.Path)!.Source, e));
        return versions is null
            ? new(files.ToDictionary(file => Uri(pack, file.Key), file => file.ToArray()), null)
            : new(null, [.. files.Select(file => new DocumentEdit(new(Uri(pack, file.Key), Version(pack.FullPath(file.Key))), [.. file]))]);
    }

    /// <summary>The version of a file; null where it is not open, and is what stands on disk.</summary>
    private int? Version(string path) => versions!.TryGetValue(path, out var version) ? version : null;

    public DocumentSymbol Symbol(SourceText source, OutlineEntry entry) => new(
        entry.Name, entry.Detail, Kinds[entry.Kind], positions.Range(source, entry.Span), positions.Range(source, entry.NameSpan),
        [.. entry.Children.Select(child => Symbol(source, child))]);
}
