using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>What compiled rules do with masks: ask tests of columns once for a chunk, combine the answers, and hand in verdicts.</summary>
public abstract class MaskProgram
{
    private readonly MaskBank _masks;
    private readonly List<(ColumnTest Test, int Mask)> _tests = [];
    private readonly bool[] _isSure;
    private readonly bool[] _isInForce;
    private VerdictWords[] _verdicts = [];
    private bool _asksFalse;
    private readonly ulong[] _rows = new ulong[MaskBank.Blocks * OpenMask.Words];
    private int _start;

    private protected MaskProgram(ColumnRun run, int masks)
    {
        Run = run;
        _masks = new(masks);
        _isInForce = [.. run.Bound.InForce];
        _isSure = new bool[_isInForce.Length];
    }

    /// <summary>What the threads share.</summary>
    internal ColumnRun Run { get; }

    /// <summary>How many tests are asked of each chunk.</summary>
    internal int Tests => _tests.Count;

    /// <summary>How many rules in force can be undetermined on these data.</summary>
    internal int OpenRules => _isInForce.Zip(_isSure).Count(r => r.First && !r.Second);

    /// <summary>How many bytes of columns the tests read of each row, each column once.</summary>
    internal int BytesReadPerRow => _tests.Select(t => t.Test.Column).Distinct().Sum(c => c.BytesPerRow);

    /// <summary>Ends the preparation: which rules can be undetermined is known.</summary>
    internal void BeginJudging()
    {
        if (_tests.Any(t => !t.Test.HasKnownConstant))
        {
            Array.Clear(_isSure);
        }

        _asksFalse = OpenRules > 0;
        _verdicts = Run.Allocate(_isSure);
    }

    /// <summary>Goes to a chunk.</summary>
    private protected void Begin(int start, int count)
    {
        _start = start;
        for (var word = 0; word < _rows.Length; word++)
        {
            var left = Math.Clamp(count - (64 * word), 0, 64);
            _rows[word] = left == 0 ? 0 : Masks.Tail(left);
        }

        Blocks = (count + OpenMask.Rows - 1) / OpenMask.Rows;
        Count = count;
    }

    /// <summary>How many masks stand behind each other for the rows of the chunk.</summary>
    protected int Blocks { get; private set; }

    /// <summary>The first row of the chunk.</summary>
    private protected int Start => _start;

    /// <summary>Rows of the chunk.</summary>
    private protected int Count { get; private set; }

    /// <summary>Makes a test, whose answers go to a mask.</summary>
    protected void Ask(int mask, ColumnTest test) => _tests.Add((test, mask));

    /// <summary>Says that a rule reads nothing but these fields of its subject, through tests: where all rows have them it is never undetermined.</summary>
    protected void Reads(int rule, params ReadOnlySpan<int> fields)
    {
        var columns = Run.Bound.World.Tables[Run.Bound.Entities[rule]].Columns;
        var isSure = _isInForce[rule];
        foreach (var field in fields)
        {
            isSure &= columns[field].KnownRows is null;
        }

        _isSure[rule] = isSure;
    }

    /// <summary>Asks tests of the chunk.</summary>
    /// <param name="first">The first, by the order in which they were made.</param>
    /// <param name="end">The one behind the last.</param>
    protected void Answer(int first, int end)
    {
        foreach (var (test, mask) in CollectionsMarshal.AsSpan(_tests)[first..end])
        {
            test.Answer(_start, Count, ref _masks.At(0, mask), _asksFalse);
        }
    }

    /// <summary>Whether a rule is in force.</summary>
    protected bool InForce(int rule) => _isInForce[rule];

    /// <summary>Whether a rule cannot be undetermined on these data.</summary>
    protected bool IsSure(int rule) => _isSure[rule];

    /// <summary>A mask of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected T Mask<T>(int block, int mask) where T : struct, IMask<T> => T.Load(ref _masks.At(block, mask));

    /// <summary>Keeps a mask of a block for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Keep<T>(int block, int mask, T value) where T : struct, IMask<T> => value.Store(ref _masks.At(block, mask));

    /// <summary>The verdicts of a rule; null where it is not in force.</summary>
    private protected VerdictWords? FiredWords(int rule) => _isInForce[rule] ? _verdicts[rule] : null;

    /// <summary>The verdicts of a rule of a lower layer; false where it is not in force.</summary>
    protected T Fired<T>(int block, int rule) where T : struct, IMask<T>
    {
        if (!_isInForce[rule])
        {
            return T.Of(Vector512<ulong>.Zero, Vector512<ulong>.AllBitsSet);
        }

        var verdicts = _verdicts[rule];
        var row = _start + (block * OpenMask.Rows);
        var fires = Vector512.LoadUnsafe(ref verdicts.FiresAt(row));
        return T.Of(fires, ~(fires | Vector512.LoadUnsafe(ref verdicts.UndeterminedAt(row))));
    }

    /// <summary>A block of a vector of the chunk, or of what is the same everywhere.</summary>
    protected static T Of<T>(int block, BooleanVector vector) where T : struct, IMask<T>
    {
        ReadOnlySpan<ulong> isTrue = vector.True, known = vector.Known;
        if (vector.IsBroadcast)
        {
            var t = Vector512.Create(isTrue[0]);
            return T.Of(t, Vector512.AndNot(Vector512.Create(known[0]), t));
        }

        var first = block * OpenMask.Words;
        var count = Math.Min(OpenMask.Words, isTrue.Length - first);
        Span<ulong> words = stackalloc ulong[2 * OpenMask.Words];
        words.Clear();
        isTrue.Slice(first, count).CopyTo(words);
        known.Slice(first, count).CopyTo(words[OpenMask.Words..]);
        var whole = Vector512.Create<ulong>(words);
        return T.Of(whole, Vector512.AndNot(Vector512.Create<ulong>(words[OpenMask.Words..]), whole));
    }

    /// <summary>Hands in a rule's verdicts on a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Verdict<T>(int block, int rule, T value) where T : struct, IMask<T>
    {
        ref var verdicts = ref _verdicts[rule];
        var row = _start + (block * OpenMask.Rows);
        value.Judge(
            ref verdicts.FiresAt(row), ref verdicts.UndeterminedAt(row),
            Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(_rows), (nuint)(block * OpenMask.Words)));
    }
}
