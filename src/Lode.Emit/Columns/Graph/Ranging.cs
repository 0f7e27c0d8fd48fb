using System.Globalization;

namespace Lode.Emit.Columns;

/// <summary>An aggregate as a method: loops over batches of members, one loop in the other, with values computed in each, and a reducer.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Base">The block in which its value stands.</param>
/// <param name="Kind">Its kind of value.</param>
/// <param name="Reducer">What makes its value of the members.</param>
internal sealed record Ranging(int Id, Block Base, VectorKind Kind, ReducerCall Reducer)
{
    /// <summary>Its loops, the outermost first.</summary>
    public List<Loop> Loops { get; } = [];

    /// <summary>What the reducer takes of each batch.</summary>
    public List<Node> Taken { get; } = [];

    /// <summary>The name of its method.</summary>
    public string Method => Named("Aggregate");

    /// <summary>The field of its reducer.</summary>
    public string ReducerField => Named("r");

    /// <summary>Values of other blocks that it reads, those that are the same everywhere left out.</summary>
    public IEnumerable<Node> Captured
    {
        get
        {
            var own = Loops.Select(l => l.Block).ToHashSet();
            return Read.Concat(Loops.SelectMany(l => l.Block.Nodes).SelectMany(n => n.Needs))
                .Where(n => !own.Contains(n.Block) && n.Block.Parent is not null);
        }
    }

    /// <summary>Values that the method itself names.</summary>
    public IEnumerable<Node> Read =>
        Loops.SelectMany(l => l.Keys.Select(k => k.Value)).Concat(Loops.Select(l => l.Source).OfType<Node>()).Concat(Taken);

    private string Named(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Id}");
}

/// <summary>A loop over the members of a binder.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Block">What is computed for each member.</param>
/// <param name="Source">The sets of members; null for all rows of a table.</param>
/// <param name="Table">The table, where all its rows are members.</param>
internal sealed record Loop(int Id, Block Block, Node? Source, int Table)
{
    /// <summary>Columns that an index serves, and what they must equal.</summary>
    public List<(int Field, Node Value)> Keys { get; } = [];

    /// <summary>The field of its expansion.</summary>
    public string Expansion => string.Create(CultureInfo.InvariantCulture, $"e{Id}");

    /// <summary>The variable of its frame.</summary>
    public string Frame => string.Create(CultureInfo.InvariantCulture, $"f{Id}");
}

/// <summary>A reducer of the runtime.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Arguments">What it is made with.</param>
/// <param name="Result">The method that gives the value.</param>
internal sealed record ReducerCall(string Type, string Arguments, string Result = "Result");
