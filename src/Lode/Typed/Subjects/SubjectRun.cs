using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lode;

/// <summary>What deciding a subject needs besides the program; used again for the next one. For one thread.</summary>
internal sealed class SubjectRun(SubjectProgram program, int fields)
{
    private readonly double[] _values = new double[program.Slots.Length];
    private readonly int[] _classes = new int[program.Slots.Length];
    private readonly int[] _rows = new int[program.Slots.Length];

    /// <summary>The program.</summary>
    public SubjectProgram Program { get; } = program;

    /// <summary>The subject's cells, by the field's ordinal.</summary>
    public double[] Cells { get; } = Unknown(fields);

    /// <summary>How many terms were looked at.</summary>
    public int TermsLookedAt { get; private set; }

    /// <summary>Decides the rules of the program; bits of others stay as they are.</summary>
    public void Decide(ReadOnlySpan<double> cells, Span<ulong> fires, Span<ulong> undetermined)
    {
        TermsLookedAt = 0;
        var slots = Program.Slots;
        var isOpen = false;
        for (var i = 0; i < slots.Length; i++)
        {
            var slot = slots[i];
            var value = slot.Field >= 0 ? cells[slot.Field] : slot.Value.Of(cells);
            _values[i] = value;
            if (double.IsNaN(value))
            {
                (_classes[i], _rows[i], isOpen) = (-1, slot.OpenRow, true);
            }
            else
            {
                _classes[i] = slot.Class(value);
                _rows[i] = slot.Row(_classes[i]);
            }
        }

        Look(fires, mayBe: false);
        if (!isOpen)
        {
            return;
        }

        for (var i = 0; i < slots.Length; i++)
        {
            _rows[i] += _classes[i] < 0 ? slots[i].Words : 0;
        }

        Look(undetermined, mayBe: true);
        for (var i = 0; i < undetermined.Length; i++)
        {
            undetermined[i] &= ~fires[i];
        }
    }

    private void Look(Span<ulong> rules, bool mayBe)
    {
        Look(0, Program.Always, rules, mayBe);
        foreach (var index in Program.Index)
        {
            var at = _classes[index.Slot];
            var (start, end) = at >= 0 ? index[at] : mayBe ? index.All : default;
            Look(start, end, rules, mayBe);
        }
    }

    private void Look(int start, int end, Span<ulong> rules, bool mayBe)
    {
        const int Terms = 64 * SubjectProgram.Block;
        if (start == end)
        {
            return;
        }

        ref var rows = ref MemoryMarshal.GetArrayDataReference(Program.Rows);
        for (var block = start / Terms; block * Terms < end; block++)
        {
            var (first, holds) = (block * SubjectProgram.Block, Vector256<ulong>.AllBitsSet);
            foreach (var slot in Program.Touched[block])
            {
                holds &= Vector256.LoadUnsafe(ref rows, (nuint)(_rows[slot] + first));
            }

            TermsLookedAt += Terms;
            if (holds == Vector256<ulong>.Zero)
            {
                continue;
            }

            for (var word = 0; word < SubjectProgram.Block; word++)
            {
                Mark(first + word, holds[word], rules, mayBe);
            }
        }
    }

    private void Mark(int word, ulong holds, Span<ulong> rules, bool mayBe)
    {
        var (ruleOf, coarse) = (Program.RuleOf, Program.Coarse[word]);
        for (; holds != 0; holds &= holds - 1)
        {
            var bit = BitOperations.TrailingZeroCount(holds);
            var term = 64 * word + bit;
            if (term >= ruleOf.Length)
            {
                return;
            }

            if ((coarse >> bit & 1) == 0 || Holds(term, mayBe))
            {
                var rule = ruleOf[term];
                rules[rule >> 6] |= 1UL << (rule & 63);
            }
        }
    }

    private bool Holds(int term, bool mayBe)
    {
        foreach (var (slot, atom) in Program.CoarseAtoms[term])
        {
            if (!atom.Holds(_values[slot], mayBe))
            {
                return false;
            }
        }

        return true;
    }

    private static double[] Unknown(int fields)
    {
        var cells = new double[fields];
        Array.Fill(cells, double.NaN);
        return cells;
    }
}
