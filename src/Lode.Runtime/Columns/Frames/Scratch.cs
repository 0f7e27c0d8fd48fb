using System.Numerics;

namespace Lode.Runtime.Columns;

/// <summary>
/// Working memory of one thread. Arrays are taken as vectors are made and given back together, so that a chunk after the first few allocates
/// nothing. What is taken is not cleared.
/// </summary>
public sealed class Scratch
{
    private readonly Shelf<double> _numbers = new();
    private readonly Shelf<int> _codes = new();
    private readonly Shelf<ulong> _words = new();
    private readonly Stack<(int Numbers, int Codes, int Words)> _marks = new();

    /// <summary>Arrays ever made, for tests.</summary>
    public int ArraysMade => _numbers.Made + _codes.Made + _words.Made;

    /// <summary>Remembers what is in use.</summary>
    public void Mark() => _marks.Push((_numbers.Taken, _codes.Taken, _words.Taken));

    /// <summary>Gives back all that was taken since the last mark, and forgets the mark.</summary>
    public void Release()
    {
        var (numbers, codes, words) = _marks.Pop();
        _numbers.GiveBack(numbers);
        _codes.GiveBack(codes);
        _words.GiveBack(words);
    }

    /// <summary>An array of at least so many numbers.</summary>
    internal double[] Numbers(int count) => _numbers.Take(count);

    /// <summary>An array of at least so many codes.</summary>
    internal int[] Codes(int count) => _codes.Take(count);

    /// <summary>An array of at least so many words.</summary>
    internal ulong[] Words(int count) => _words.Take(count);

    private sealed class Shelf<T>
    {
        private const int SmallestLog = 4;

        private readonly Stack<T[]>[] _free = [.. Enumerable.Range(0, 32).Select(_ => new Stack<T[]>())];
        private readonly List<T[]> _taken = [];

        public int Taken => _taken.Count;

        public int Made { get; private set; }

        public T[] Take(int count)
        {
            var log = Math.Max(SmallestLog, 32 - BitOperations.LeadingZeroCount((uint)Math.Max(count - 1, 0)));
            if (!_free[log].TryPop(out var array))
            {
                array = new T[1 << log];
                Made++;
            }

            _taken.Add(array);
            return array;
        }

        public void GiveBack(int keep)
        {
            for (var i = _taken.Count - 1; i >= keep; i--)
            {
                _free[BitOperations.Log2((uint)_taken[i].Length)].Push(_taken[i]);
            }

            _taken.RemoveRange(keep, _taken.Count - keep);
        }
    }
}
