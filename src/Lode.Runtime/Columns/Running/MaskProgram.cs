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
    private Vector512<ulong> _rows;
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
        Span<ulong> rows = stackalloc ulong[OpenMask.Words];
        for (var word = 0; word < rows.Length; word++)
        {
            var left = Math.Clamp(count - (64 * word), 0, 64);
            rows[word] = left == 0 ? 0 : Masks.Tail(left);
        }

        _rows = Vector512.Create<ulong>(rows);
        Count = count;
    }

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
            test.Answer(_start, Count, ref _masks.True(mask), ref _masks.False(mask), _asksFalse);
        }
    }

    /// <summary>Whether a rule is in force.</summary>
    protected bool InForce(int rule) => _isInForce[rule];

    /// <summary>Whether a rule cannot be undetermined on these data.</summary>
    protected bool IsSure(int rule) => _isSure[rule];

    /// <summary>A mask of the chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected T Mask<T>(int mask) where T : struct, IMask<T> => T.Load(ref _masks.True(mask), ref _masks.False(mask));

    /// <summary>Keeps a mask of the chunk for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Keep<T>(int mask, T value) where T : struct, IMask<T> => value.Store(ref _masks.True(mask), ref _masks.False(mask));

    /// <summary>The verdicts of a rule of a lower layer; false where it is not in force.</summary>
    protected T Fired<T>(int rule) where T : struct, IMask<T>
    {
        if (!_isInForce[rule])
        {
            return Mask<T>(Vector512<ulong>.Zero, Vector512<ulong>.AllBitsSet);
        }

        var verdicts = _verdicts[rule];
        var fires = Vector512.LoadUnsafe(ref verdicts.FiresAt(_start));
        return Mask<T>(fires, ~(fires | Vector512.LoadUnsafe(ref verdicts.UndeterminedAt(_start))));
    }

    /// <summary>A vector of the chunk, or of what is the same everywhere, as a mask.</summary>
    protected static T Of<T>(BooleanVector vector) where T : struct, IMask<T>
    {
        ReadOnlySpan<ulong> isTrue = vector.True, known = vector.Known;
        if (vector.IsBroadcast)
        {
            var t = Vector512.Create(isTrue[0]);
            return Mask<T>(t, Vector512.AndNot(Vector512.Create(known[0]), t));
        }

        Span<ulong> words = stackalloc ulong[2 * OpenMask.Words];
        words.Clear();
        isTrue.CopyTo(words);
        known.CopyTo(words[OpenMask.Words..]);
        var whole = Vector512.Create<ulong>(words);
        return Mask<T>(whole, Vector512.AndNot(Vector512.Create<ulong>(words[OpenMask.Words..]), whole));
    }

    /// <summary>Hands in a rule's verdicts on the chunk.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Verdict<T>(int rule, T value) where T : struct, IMask<T>
    {
        ref var verdicts = ref _verdicts[rule];
        value.Judge(ref verdicts.FiresAt(_start), ref verdicts.UndeterminedAt(_start), _rows);
    }

    private static T Mask<T>(Vector512<ulong> isTrue, Vector512<ulong> isFalse) where T : struct, IMask<T> =>
        T.Load(ref Unsafe.As<Vector512<ulong>, ulong>(ref isTrue), ref Unsafe.As<Vector512<ulong>, ulong>(ref isFalse));
}
