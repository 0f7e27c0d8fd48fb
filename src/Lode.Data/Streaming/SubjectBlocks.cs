using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>
/// Rows of one entity that are never in memory all at once: a first reading checks every cell, so that a run on bad data ends before it says anything;
/// each later one gives them a block at a time.
/// </summary>
public sealed class SubjectBlocks
{
    private readonly string _file;
    private readonly string _name;
    private readonly int _blockRows;
    private readonly int _limit;
    private readonly Severity _severity;
    private readonly HashSet<int> _repeated = [];

    internal SubjectBlocks(EntitySymbol entity, string file, string name, int blockRows, int limit, Severity severity) =>
        (Entity, _file, _name, _blockRows, _limit, _severity) = (entity, file, name, blockRows, limit, severity);

    /// <summary>The entity.</summary>
    public EntitySymbol Entity { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    /// <summary>The rows, block by block, each in a world of its own with the texts and tables of the others.</summary>
    /// <exception cref="IOException">The file is no longer what it was when it was checked.</exception>
    public IEnumerable<World> Blocks(World world, CancellationToken cancellation = default)
    {
        foreach (var block in Read(world.Tables, new RepeatedKeys(_repeated), _ => { }, cancellation))
        {
            if (block.Source.Fatal)
            {
                throw new IOException($"{_name} was changed while it was read.");
            }

            var texts = TextUnion.Of(block.Texts, world.Texts);
            yield return world with { Tables = world.Tables.SetItem(Entity.Ordinal, block.TakeKeys() with { Columns = block.TakeColumns() }), Texts = texts };
        }
    }

    /// <summary>Checks every cell and keeps none. Keys mostly ascend; where they do not, the reading begins anew and remembers them.</summary>
    internal ImmutableArray<Findings> Check(IReadOnlyList<Table> tables, Action<double?> progress, CancellationToken cancellation)
    {
        var ascending = new AscendingKeys();
        return Check(Read(tables, ascending, progress, cancellation), () => ascending.IsBroken)
            ?? Check(Read(tables, new RememberedKeys(_repeated), progress, cancellation), () => false)!.Value;
    }

    private ImmutableArray<Findings>? Check(IEnumerable<TableLoader> blocks, Func<bool> isInVain)
    {
        Rows = 0;
        var found = ImmutableArray.CreateBuilder<Findings>();
        foreach (var block in blocks)
        {
            if (isInVain())
            {
                return null;
            }

            Rows += block.RowCount;
            found.AddRange(block.Findings.Where(f => f.Count > 0));
        }

        return found.ToImmutable();
    }

    private IEnumerable<TableLoader> Read(IReadOnlyList<Table> tables, IKeyCheck keys, Action<double?> progress, CancellationToken cancellation)
    {
        RowReader? source = null;
        try
        {
            var (first, isLast) = (0, false);
            while (!isLast)
            {
                var block = new TableLoader(Entity, _name, _limit, _severity, first, keys);
                BlockRows? rows = null;
                block.Read(wanted => rows = new(source ??= SourceFormats.Open(_file, Entity.SourceTable, wanted), _blockRows), progress, cancellation);
                isLast = rows is null || rows.IsLast || block.Source.Fatal;
                first += block.RowCount;
                block.Resolve(tables);
                yield return block;
            }
        }
        finally
        {
            source?.Dispose();
        }
    }
}
