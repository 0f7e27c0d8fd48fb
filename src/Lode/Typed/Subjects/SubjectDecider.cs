using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>Decides objects one at a time without allocation. Safe for concurrent use.</summary>
internal sealed class SubjectDecider<T>(Pack pack, World world, TypeMap<T> map, bool lenient)
{
    private Prepared? _prepared;

    /// <summary>Fills a set with the verdicts of the rules that are tests of single values.</summary>
    /// <returns>The rules that are not, by their ordinals.</returns>
    /// <exception cref="SubjectException">The object holds a value that no rule can read.</exception>
    public ImmutableArray<int> Decide(DateOnly today, T subject, VerdictSet verdicts)
    {
        var prepared = For(today);
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
    public ImmutableArray<int> Decide(DateOnly today, ReadOnlySpan<double> cells, VerdictSet verdicts)
    {
        var prepared = For(today);
        var room = prepared.Rent();
        verdicts.Clear(prepared.Program.Judges);
        verdicts.Decide(room.Run, cells);
        prepared.Return(room);
        return prepared.Program.Rest;
    }

    // On another day other rules are in force. Two threads may both prepare, to the same end.
    private Prepared For(DateOnly today) =>
        Volatile.Read(ref _prepared) is { } prepared && prepared.Program.World.Today == today
            ? prepared
            : _prepared = new(SubjectProgram.Of(pack, world with { Today = today }, pack.Entities[map.Entity.Ordinal]), map.Entity.Fields.Length, lenient);

    private sealed record Room(SubjectRun Run, CellContext Context);

    private sealed class Prepared(SubjectProgram program, int fields, bool lenient)
    {
        private Room? _spare;

        public SubjectProgram Program { get; } = program;

        public ImmutableArray<int> Reads { get; } = [.. program.Reads.Select(f => f.Ordinal)];

        public Room Rent() =>
            Interlocked.Exchange(ref _spare, null) ?? new(new(Program, fields), new(Program.World.Tables, Program.Text, lenient));

        public void Return(Room room) => Volatile.Write(ref _spare, room);
    }
}
