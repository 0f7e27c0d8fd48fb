namespace Lode.LanguageServer;

internal sealed record SignatureHelpResult(SignatureInformation[] Signatures, int ActiveSignature, int? ActiveParameter);

internal sealed record SignatureInformation(string Label, MarkupContent? Documentation, ParameterInformation[] Parameters, int? ActiveParameter);

/// <summary>A parameter as its place in the label.</summary>
internal sealed record ParameterInformation(int[] Label);
