using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The C# beside the rules of a pack, of which an editor knows the signatures alone: it runs nothing.</summary>
/// <param name="text">The script; null where there is none.</param>
/// <param name="read">Reads signatures from a script's text; null where nobody can.</param>
internal sealed class PackScript(SourceText? text, Func<SourceText, FunctionTable>? read)
{
    private readonly Lazy<FunctionTable> _functions = new(() => text is null || read is null ? FunctionTable.OfLanguage : read(text));

    /// <summary>What rules can call.</summary>
    public FunctionTable Functions => _functions.Value;

    /// <summary>The same with another text; itself where that is no other.</summary>
    public PackScript With(SourceText? other) => other?.Text == text?.Text ? this : new(other, read);
}
