using System.Text.Json.Serialization;

namespace Lode.LanguageServer;

/// <summary>Params and results of the server's own methods.</summary>
internal sealed record VerdictsResult(
    string Rule, string? Title, string Severity, LspRange Range, bool InForce, int Total, int Fires, int Clear, int Undetermined, SubjectItem[] Subjects, int More, bool Partial);

internal sealed record SubjectItem(string Key, string Verdict, string? Message, string[] Missing);

internal sealed record ExplainParams(TextDocumentIdentifier TextDocument, string Rule, string Key);

internal sealed record ExplainResult(string Rule, string Key, string? Verdict, ExplainNode[] Nodes, string[] Changes);

internal sealed record ExplainNode(string Text, string? Value, string? Outcome, string? Margin, string? Note, LspRange? Range, string? Uri, ExplainNode[] Children);

internal sealed record TestsParams(TextDocumentIdentifier? TextDocument = null);

internal sealed record TestItem(string Id, string Label, string Rule, string Uri, LspRange Range);

internal sealed record RunTestsParams(string[]? Ids = null, TextDocumentIdentifier? TextDocument = null);

internal sealed record TestResultItem(string Id, string Outcome, string? Message, string? Expected, string? Actual, string Uri, LspRange? Range);

internal sealed record CSharpResult(string Rule, string Text);

/// <summary>The JSON of the server's own methods.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(VerdictsResult))]
[JsonSerializable(typeof(ExplainParams))]
[JsonSerializable(typeof(ExplainResult))]
[JsonSerializable(typeof(TestsParams))]
[JsonSerializable(typeof(TestItem[]))]
[JsonSerializable(typeof(RunTestsParams))]
[JsonSerializable(typeof(TestResultItem[]))]
[JsonSerializable(typeof(CSharpResult))]
internal sealed partial class EvaluationJson : JsonSerializerContext;
