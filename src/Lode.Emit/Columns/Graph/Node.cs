using System.Collections.Immutable;
using System.Globalization;
using Lode.Semantics;

namespace Lode.Emit.Columns;

/// <summary>One value that generated code computes: a call of the runtime with values computed before.</summary>
/// <param name="id">Its number, in order of creation.</param>
/// <param name="block">Where it is computed.</param>
/// <param name="kind">What it is.</param>
/// <param name="call">How it is computed.</param>
internal sealed class Node(int id, Block block, VectorKind kind, Call call)
{
    public int Id { get; } = id;

    public Block Block { get; } = block;

    public VectorKind Kind { get; } = kind;

    public Call Call { get; } = call;

    /// <summary>The part of the pack that asked for it first, as a key of methods; null once several did.</summary>
    public object? Owner { get; set; }

    /// <summary>The layer of rules in which it is asked for first.</summary>
    public int Layer { get; init; }

    /// <summary>What generated code does with it.</summary>
    public Role Role { get; set; }

    /// <summary>The number of its mask, where it is kept as one.</summary>
    public int Mask { get; set; } = -1;

    /// <summary>The number of the mask of the rows on which a test is unknown.</summary>
    public int Holes { get; set; }

    /// <summary>How many values and rules read it.</summary>
    public int Readers { get; set; }

    /// <summary>How many masks its expression reads.</summary>
    public int Weight { get; set; }

    /// <summary>The method that computes it.</summary>
    public string Method { get; set; } = "";

    /// <summary>Whether other methods read it, so that it is kept in a field.</summary>
    public bool IsField { get; set; }

    /// <summary>What generated code calls it.</summary>
    public string Name => Call.Form == CallForm.Parameter && !IsField ? Call.Function : string.Create(CultureInfo.InvariantCulture, $"n{Id}");

    /// <summary>Everything outside of it that it needs, itself written or within the members that an aggregate ranges over.</summary>
    public IEnumerable<Node> Needs => Call.Operands.Concat(Call.Ranging?.Captured ?? []);
}

/// <summary>How a value is computed.</summary>
/// <param name="Function">The method, property or parameter.</param>
/// <param name="Form">Which of these.</param>
/// <param name="Literals">Arguments that are written out; they come before the operands.</param>
/// <param name="Operands">Arguments computed before.</param>
internal sealed record Call(string Function, CallForm Form, ImmutableArray<string> Literals, ImmutableArray<Node> Operands)
{
    /// <summary>The field, where it reads one.</summary>
    public FieldSymbol? Field { get; init; }

    /// <summary>The rule, where it reads one's verdicts.</summary>
    public RuleSymbol? Rule { get; init; }

    /// <summary>The aggregate, where it is a call of an aggregate's method.</summary>
    public Ranging? Ranging { get; init; }

    /// <summary>Equal for calls that give equal values in one block.</summary>
    public string Key => $"{Function}({string.Join(',', Literals)};{string.Join(',', Operands.Select(o => o.Id))})";
}

/// <summary>Forms of calls.</summary>
internal enum CallForm
{
    /// <summary>A kernel, with the frame before the arguments.</summary>
    Kernel,

    /// <summary>A method without frame.</summary>
    Plain,

    /// <summary>A property.</summary>
    Property,

    /// <summary>A parameter of the method.</summary>
    Parameter,
}
