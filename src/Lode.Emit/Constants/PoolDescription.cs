using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode.Emit;

/// <summary>
/// Everything that users wrote and generated code refers to, by number. Plain data: it is bound to a world when data are, so that one assembly
/// serves every world.
/// </summary>
/// <param name="Rows">Rows by key: <c>k.Row(slot)</c>.</param>
/// <param name="Texts">Texts as values: <c>k.Text(slot)</c>.</param>
/// <param name="Literals">Texts that are only shown, names and formats: <c>k.Literal(slot)</c>.</param>
/// <param name="Patterns">Regular expressions: <c>k.Pattern(slot)</c>.</param>
/// <param name="Sets">Sets of constants: <c>k.Set(slot)</c>.</param>
/// <param name="Enums">Names of an enum's members, by ordinal: <c>k.Enum(slot)</c>.</param>
/// <param name="Functions">Functions of the host: <c>k.Function(slot)</c>. Which code they have is said anew each time, so that kept assemblies serve every host.</param>
public sealed record PoolDescription(
    ImmutableArray<PoolRow> Rows, ImmutableArray<string> Texts, ImmutableArray<string> Literals, ImmutableArray<string> Patterns,
    ImmutableArray<ImmutableArray<PoolMember>> Sets, ImmutableArray<ImmutableArray<string>> Enums, ImmutableArray<FunctionSymbol> Functions);

/// <summary>A row that a rule names by its key.</summary>
/// <param name="Table">The entity's ordinal.</param>
/// <param name="Key">The key.</param>
public sealed record PoolRow(int Table, string Key);

/// <summary>A member of a constant set: a number (day number, ordinal, 0 or 1), or the number of a slot of rows or texts.</summary>
public sealed record PoolMember(PoolMemberKind Kind, double Value);

/// <summary>What a <see cref="PoolMember"/> is.</summary>
public enum PoolMemberKind
{
    /// <summary>The value itself.</summary>
    Number,

    /// <summary>A slot of <see cref="PoolDescription.Rows"/>.</summary>
    Row,

    /// <summary>A slot of <see cref="PoolDescription.Texts"/>.</summary>
    Text,
}
