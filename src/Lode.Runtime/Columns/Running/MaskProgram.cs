using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Lode.Runtime.Columns;

/// <summary>What compiled rules do with masks: ask tests of columns once for a chunk, combine the answers, and hand in verdicts.</summary>
public abstract class MaskProgram
{
    private readonly MaskBank _masks;
    private readonly List<AskedTest> _tests = [];
    private readonly HashSet<int> _holes = [];
    private readonly bool[] _isSure;
    private readonly bool[] _isInForce;
    private VerdictWords[] _verdicts = [];
    private KeptMask?[] _kept = [];
    private bool _readsVerdicts;
    private bool _isLarge;
    private bool _pastCaches;
    private nint _word;
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

    /// <summary>How often the numbers of a chunk are read to answer them.</summary>
    internal int NumberPasses => _tests.Select(t => t.Test).Where(t => t.Column is NumberColumn).Select(t => t is RankTest ranked ? ranked.Ranks : (object)t).Distinct().Count();

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

        Ranking.Apply(_tests);
        (_verdicts, var kept) = Run.Allocate(_isSure, _tests.Select(t => t.Test));
        _kept = [.. kept.Select(k => k as KeptMask)];
        foreach (var (test, place) in _tests.Zip(kept))
        {
            if (place is KeptRanks ranks)
            {
                ((RankTest)test.Test).Ranks.KeepIn(ranks.Ranks);
            }
        }

        _isLarge = Run.Buffer.Bytes > Run.Buffer.MostCached;
        _pastCaches = _isLarge && !_readsVerdicts;
    }

    /// <summary>Goes to a chunk.</summary>
    private protected void Begin(int start, int count)
    {
        (_start, _word) = (start, start >> 6);
        Blocks = (count + OpenMask.Rows - 1) / OpenMask.Rows;
        Count = count;
    }

    /// <summary>Leaves a chunk of a table: clears what rules wrote behind its last row.</summary>
    private protected void End(int table)
    {
        var last = Count % OpenMask.Rows;
        if (last == 0)
        {
            return;
        }

        Span<ulong> words = stackalloc ulong[OpenMask.Words];
        words.Clear();
        words[..Masks.WordCount(last)].Fill(ulong.MaxValue);
        words[Masks.WordCount(last) - 1] = Masks.Tail(last);
        var rows = Vector512.Create<ulong>(words);
        var word = _word + ((Blocks - 1) * OpenMask.Words);
        for (var rule = 0; rule < _verdicts.Length; rule++)
        {
            if (_isInForce[rule] && Run.Bound.Entities[rule] == table)
            {
                Keep(ref _verdicts[rule].FiresAt(word), rows);
                Keep(ref _verdicts[rule].UndeterminedAt(word), rows);
            }
        }

        static void Keep(ref ulong at, Vector512<ulong> rows) => (Vector512.LoadUnsafe(ref at) & rows).StoreUnsafe(ref at);
    }

    /// <summary>How many masks stand behind each other for the rows of the chunk.</summary>
    protected int Blocks { get; private set; }

    /// <summary>The first row of the chunk.</summary>
    private protected int Start => _start;

    /// <summary>Rows of the chunk.</summary>
    private protected int Count { get; private set; }

    /// <summary>Makes a test.</summary>
    /// <param name="mask">The mask of its answers.</param>
    /// <param name="holes">The mask of the rows on which they are unknown; the same for all tests that are unknown on the same rows.</param>
    /// <param name="test">The test.</param>
    protected void Ask(int mask, int holes, ColumnTest test)
    {
        var isFirst = _holes.Add(holes);
        _tests.Add(new(test, mask, isFirst && test.Known is not null ? holes : -1));
        if (isFirst && test.Known is null)
        {
            MemoryMarshal.CreateSpan(ref _masks.At(0, holes), MaskBank.Stride).Clear();
        }
    }

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

    /// <summary>Says that rules read the verdicts of others.</summary>
    protected void ReadsVerdicts() => _readsVerdicts = true;

    /// <summary>Asks tests of the chunk.</summary>
    /// <param name="first">The first, by the order in which they were made.</param>
    /// <param name="end">The one behind the last.</param>
    protected unsafe void Answer(int first, int end)
    {
        foreach (var (test, mask, holes) in CollectionsMarshal.AsSpan(_tests)[first..end])
        {
            test.Fill(_start, Count, ref _masks.At(0, mask));
            if (holes >= 0)
            {
                test.FillHoles(_start, Count, ref _masks.At(0, holes));
            }
        }

        for (var test = first; test < end && _kept.Length > 0; test++)
        {
            if (_kept[test] is { } kept)
            {
                KeepAnswers(ref kept.True.First[_word], _tests[test].Mask);
            }
        }
    }

    private void KeepAnswers(ref ulong first, int mask)
    {
        for (var block = 0; block < Blocks; block++)
        {
            VerdictWords.Write(Vector512.LoadUnsafe(ref _masks.At(block, mask)), ref Unsafe.Add(ref first, OpenMask.Words * block), _isLarge);
        }
    }

    /// <summary>Whether a rule is in force.</summary>
    protected bool InForce(int rule) => _isInForce[rule];

    /// <summary>Whether a rule cannot be undetermined on these data.</summary>
    protected bool IsSure(int rule) => _isSure[rule];

    /// <summary>The answers of a test on a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected T Mask<T>(int block, int mask, int holes) where T : struct, IMask<T> => T.Load(ref _masks.At(block, mask), ref _masks.At(block, holes));

    /// <summary>A mask of a block that was kept.</summary>
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
            return T.Of(Vector512<ulong>.Zero, Vector512<ulong>.Zero);
        }

        ref var verdicts = ref _verdicts[rule];
        var word = _word + (block * OpenMask.Words);
        var fires = Vector512.LoadUnsafe(ref verdicts.FiresAt(word));
        return T.Of(fires, fires | Vector512.LoadUnsafe(ref verdicts.UndeterminedAt(word)));
    }

    /// <summary>A block of a vector of the chunk, or of what is the same everywhere.</summary>
    protected static T Of<T>(int block, BooleanVector vector) where T : struct, IMask<T>
    {
        ReadOnlySpan<ulong> isTrue = vector.True, known = vector.Known;
        if (vector.IsBroadcast)
        {
            var t = Vector512.Create(isTrue[0]);
            return T.Of(t, t | ~Vector512.Create(known[0]));
        }

        var first = block * OpenMask.Words;
        var count = Math.Min(OpenMask.Words, isTrue.Length - first);
        Span<ulong> words = stackalloc ulong[2 * OpenMask.Words];
        words.Clear();
        isTrue.Slice(first, count).CopyTo(words);
        known.Slice(first, count).CopyTo(words[OpenMask.Words..]);
        var whole = Vector512.Create<ulong>(words);
        return T.Of(whole, whole | ~Vector512.Create<ulong>(words[OpenMask.Words..]));
    }

    /// <summary>Hands in a rule's verdicts on a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected void Verdict<T>(int block, int rule, T value) where T : struct, IMask<T>
    {
        ref var verdicts = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_verdicts), rule);
        var word = _word + (OpenMask.Words * (nint)block);
        value.Judge(ref verdicts.FiresAt(word), ref verdicts.UndeterminedAt(word), _pastCaches);
    }
}
