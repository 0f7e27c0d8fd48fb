using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>The rule files of a pack as read from disk.</summary>
/// <param name="Root">The pack's folder, absolute.</param>
/// <param name="Sources">The files in ordinal order of their paths relative to the root.</param>
/// <param name="Diagnostics">What is wrong with files as such.</param>
public sealed record PackFiles(string Root, ImmutableArray<SourceText> Sources, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Where single files were named, their paths relative to the root: what is reported is about these; empty for the whole pack.</summary>
    public ImmutableArray<string> Focus { get; init; } = [];

    /// <summary>The C# beside the rules, <c>functions.csx</c> in the pack's folder; null where there is none.</summary>
    public SourceText? Script { get; init; }
}
