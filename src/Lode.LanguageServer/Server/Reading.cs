using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>What a request sees: the workspace as it was when the request came.</summary>
internal sealed record Reading(Moment Moment, Client Client, CancellationToken Cancellation)
{
    /// <summary>What is open.</summary>
    public Workspace Workspace => Moment.Workspace;

    /// <summary>How it is written.</summary>
    public Converter To => Moment.To;

    /// <summary>A file of the workspace, open or not.</summary>
    public Document Document(TextDocumentIdentifier id) => Workspace.Document(Uris.Path(id.Uri))
        ?? throw (Uris.HoldsRules(id.Uri) ? new RequestException(ErrorCode.InvalidParams, $"`{id.Uri}` is not open.") : new NoRulesException());

    /// <summary>A place in one.</summary>
    public (Document Document, int Offset) At(TextDocumentIdentifier id, Position position)
    {
        var document = Document(id);
        return (document, To.Positions.Offset(document.Source, position));
    }
}
