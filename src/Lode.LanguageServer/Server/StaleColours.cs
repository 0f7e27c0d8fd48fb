using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.LanguageServer;

/// <summary>Notices that names of an open text mean something else because of a change in another: the editor asks only about the text that is typed in.</summary>
internal sealed class StaleColours(Client client)
{
    private ImmutableDictionary<string, PackFile> _last = ImmutableDictionary.Create<string, PackFile>(StringComparer.Ordinal);

    /// <summary>Looks at a moment, and has the editor ask again where the one before it was told otherwise.</summary>
    public void Look(Moment moment)
    {
        var files = moment.Versions.Keys.Select(path => (Path: path, Document: moment.Workspace.Document(path)))
            .Select(open => (open.Path, File: open.Document?.Pack.Bound.File(open.Document.Source.Path)))
            .Where(open => open.File is not null).ToImmutableDictionary(open => open.Path, open => open.File!, StringComparer.Ordinal);
        if (files.Any(file => _last.TryGetValue(file.Key, out var before) && before != file.Value && before.Tree.Source == file.Value.Tree.Source))
        {
            // Not waited for: what is found is told to an editor that does not answer too.
            _ = client.Refresh(Refreshable.SemanticTokens);
        }

        _last = files;
    }
}
