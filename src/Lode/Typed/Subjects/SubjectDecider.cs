using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Decides objects one at a time without allocation. Safe for concurrent use.</summary>
internal sealed class SubjectDecider<T>(Pack pack, World world, TypeMap<T> map, EngineOptions options)
{
    /// <summary>Days and params that are kept ready at a time; a service tries a few side by side, and a clock goes on.</summary>
    private const int MostPrepared = 8;

    private Prepared[] _prepared = [];

    /// <summary>Fills a set with the verdicts of the rules that are tests of single values.</summary>
    /// <returns>The rules that are not, by their ordinals.</returns>
    /// <exception cref="SubjectException">The object holds a value that no rule can read.</exception>
    public ImmutableArray<int> Decide(T subject, VerdictSet verdicts, JudgeOptions? call)
    {
        var prepared = For(call);
        var room = prepared.Rent();
        map.ReadCells(subject, prepared.Reads, room.Context, room.Run.Cells);

        // A room whose context has a problem is not used again.
        room.Context.ThrowIfAny();
        verdicts.Clear(prepared.Program.Judges);
        verdicts.Decide(room.Run, room.Run.Cells);
        prepared.Return(room);
        return prepared.Program.Rest;
    }

    /// <summary>The same for cells in the order of the entity's fields.</summary>
    public ImmutableArray<int> Decide(ReadOnlySpan<double> cells, VerdictSet verdicts, JudgeOptions? call)
    {
        var prepared = For(call);
        var room = prepared.Rent();
        verdicts.Clear(prepared.Program.Judges);
        verdicts.Decide(room.Run, cells);
        prepared.Return(room);
        return prepared.Program.Rest;
    }

    // On another day other rules are in force, and other params are other constants. Two threads may both prepare, to the same end.
    private Prepared For(JudgeOptions? call)
    {
        var today = call?.Today ?? Worlds.Today(pack, options);
        var set = call is { Params.IsEmpty: false } ? call.Params : null;
        foreach (var known in Volatile.Read(ref _prepared))
        {
            if (known.Today == today && ReferenceEquals(known.Params, set))
            {
                return known;
            }
        }

        var asked = Worlds.For(pack, world, options, (call ?? new()) with { Today = today });
        var prepared = new Prepared(SubjectProgram.Of(pack, asked, pack.Entities[map.Entity.Ordinal]), set, map.Entity.Fields.Length, options.BadValuesAreUnknown);
        Volatile.Write(ref _prepared, [prepared, .. Volatile.Read(ref _prepared).Take(MostPrepared - 1)]);
        return prepared;
    }

    private sealed record Room(SubjectRun Run, CellContext Context);

    private sealed class Prepared(SubjectProgram program, ImmutableDictionary<string, object?>? set, int fields, bool lenient)
    {
        private Room? _spare;

        public DateOnly Today { get; } = program.World.Today;

        public ImmutableDictionary<string, object?>? Params { get; } = set;

        public SubjectProgram Program { get; } = program;

        public ImmutableArray<int> Reads { get; } = [.. program.Reads.Select(f => f.Ordinal)];

        public Room Rent() =>
            Interlocked.Exchange(ref _spare, null) ?? new(new(Program, fields), new(Program.World.Tables, Program.Text, lenient));

        public void Return(Room room) => Volatile.Write(ref _spare, room);
    }
}
