using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>Which defines and rules read which.</summary>
internal static class CallHierarchyFeature
{
    // SymbolKind of the protocol, as in the outline.
    private const int Rule = 5;
    private const int Define = 12;

    public static Feature Feature => new(
        "callHierarchyProvider", true,
        Route.Of("textDocument/prepareCallHierarchy", Default.PositionParams, Default.CallHierarchyItemArray, Prepare),
        Route.Of("callHierarchy/incomingCalls", Default.CallHierarchyParams, Default.IncomingCallArray, Incoming),
        Route.Of("callHierarchy/outgoingCalls", Default.CallHierarchyParams, Default.OutgoingCallArray, Outgoing));

    private static CallHierarchyItem[]? Prepare(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return CallHierarchy.At(document, offset) is { } item ? [Item(item, on.To)] : null;
    }

    private static IncomingCall[] Incoming(CallHierarchyParams given, Reading on) => Find(given, on) is { } item
        ? [.. CallHierarchy.Incoming(item).Select(call => new IncomingCall(Item(call.Other, on.To), Ranges(call, call.Other, on.To)))]
        : [];

    private static OutgoingCall[] Outgoing(CallHierarchyParams given, Reading on) => Find(given, on) is { } item
        ? [.. CallHierarchy.Outgoing(item).Select(call => new OutgoingCall(Item(call.Other, on.To), Ranges(call, item, on.To)))]
        : [];

    /// <summary>The item that the editor was given; null where the text has changed so that it is no more.</summary>
    private static CallItem? Find(CallHierarchyParams given, Reading on)
    {
        var (document, offset) = on.At(new(given.Item.Uri), given.Item.SelectionRange.Start);
        return CallHierarchy.At(document, offset);
    }

    private static CallHierarchyItem Item(CallItem item, Converter to) => new(
        item.Name, item.IsRule ? Rule : Define, to.Uri(item.Document.Pack, item.Document.Source.Path),
        to.Positions.Range(item.Document.Source, item.Declaration.Span), to.Positions.Range(item.Document.Source, item.NameSpan), item.Title);

    private static LspRange[] Ranges(Call call, CallItem caller, Converter to) =>
        [.. call.Places.Select(span => to.Positions.Range(caller.Document.Source, span))];
}
