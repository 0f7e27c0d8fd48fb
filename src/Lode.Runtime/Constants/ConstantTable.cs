using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lode.Runtime;

/// <summary>What compiled rules refer to by number, before it is bound to a world. Plain data.</summary>
/// <param name="Rows">Rows by table and key.</param>
/// <param name="Texts">Texts as values.</param>
/// <param name="Literals">Texts that are only shown, names and formats.</param>
/// <param name="Patterns">Regular expressions.</param>
/// <param name="Sets">Sets of constants.</param>
/// <param name="Enums">The names of enums' members, by ordinal.</param>
/// <param name="Functions">Functions of the host.</param>
public sealed record ConstantTable(
    ImmutableArray<(int Table, string Key)> Rows, ImmutableArray<string> Texts, ImmutableArray<string> Literals,
    ImmutableArray<string> Patterns, ImmutableArray<ImmutableArray<ConstantMember>> Sets, ImmutableArray<ImmutableArray<string>> Enums,
    ImmutableArray<HostCode> Functions)
{
    private readonly Lazy<Regex[]> _expressions = new(() => [.. Patterns.Select(p => new Regex(p, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant))]);

    /// <summary>The regular expressions, made once for all worlds.</summary>
    internal Regex[] Expressions => _expressions.Value;
}

/// <summary>A member of a constant set: <paramref name="Value"/> itself, or the slot of a row or text.</summary>
public readonly record struct ConstantMember(ConstantMemberKind Kind, double Value);

/// <summary>What a <see cref="ConstantMember"/> is.</summary>
public enum ConstantMemberKind
{
    /// <summary>The value itself; NaN is unknown.</summary>
    Number,

    /// <summary>A slot of <see cref="ConstantTable.Rows"/>.</summary>
    Row,

    /// <summary>A slot of <see cref="ConstantTable.Texts"/>.</summary>
    Text,
}
