using Lode.Semantics;

namespace Lode.Emit;

/// <summary>What the shapes of one pack share while they are written.</summary>
/// <param name="Pack">The pack.</param>
internal sealed record Emission(Pack Pack)
{
    /// <summary>The text so far.</summary>
    public CSharpWriter Writer { get; } = new();

    /// <summary>The constants so far.</summary>
    public ConstantPool Constants { get; } = new();

    /// <summary>The notes so far.</summary>
    public List<string> Notes { get; } = [];
}
