using Lode.Editor;
using static Lode.LanguageServer.ProtocolJson;

namespace Lode.LanguageServer;

/// <summary>The C# that a rule becomes.</summary>
internal static class CSharpFeature
{
    public static Feature Feature => new(null, null, Route.Of("lode/csharp", Default.PositionParams, EvaluationJson.Default.CSharpResult, Answer) with { IsLong = true });

    private static CSharpResult? Answer(PositionParams given, Reading on)
    {
        var (document, offset) = on.At(given.TextDocument, given.Position);
        return RulePlaces.At(document, offset) is { } rule ? new(rule.Name, GeneratedCode.Of(document.Pack, rule)) : null;
    }
}
