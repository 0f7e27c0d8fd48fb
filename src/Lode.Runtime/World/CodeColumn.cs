namespace Lode.Runtime;

/// <summary>
/// Enum members as ordinals, references as row numbers, texts as codes of the world's <see cref="TextPool"/>, in the smallest type that holds them.
/// -1 is unknown; where the type has no -1, its greatest value.
/// </summary>
public sealed class CodeColumn : Column
{
    /// <summary>The code of no value.</summary>
    public const int Unknown = -1;

    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _ints;

    /// <summary>A column.</summary>
    /// <param name="codes">One code for each row.</param>
    public CodeColumn(int[] codes)
    {
        var greatest = codes.Length == 0 ? 0 : codes.Max();
        Count = codes.Length;
        _bytes = greatest < byte.MaxValue ? Array.ConvertAll(codes, c => (byte)c) : null;
        _shorts = _bytes is null && greatest < ushort.MaxValue ? Array.ConvertAll(codes, c => (ushort)c) : null;
        _ints = _bytes is null && _shorts is null ? codes : null;
    }

    private CodeColumn(byte[]? bytes, ushort[]? shorts) => (_bytes, _shorts, Count) = (bytes, shorts, bytes?.Length ?? shorts!.Length);

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The codes, where each fits a byte; else null.</summary>
    internal byte[]? Bytes => _bytes;

    /// <summary>The codes, where they need 16 bits; else null.</summary>
    internal ushort[]? Shorts => _shorts;

    /// <summary>The codes, where they need 32 bits; else null.</summary>
    internal int[]? Ints => _ints;

    /// <inheritdoc/>
    internal override int BytesPerRow => _bytes is not null ? sizeof(byte) : _shorts is not null ? sizeof(ushort) : sizeof(int);

    /// <summary>The code of a row.</summary>
    public int this[int row] =>
        _bytes is not null ? _bytes[row] == byte.MaxValue ? Unknown : _bytes[row]
        : _shorts is not null ? _shorts[row] == ushort.MaxValue ? Unknown : _shorts[row]
        : _ints![row];

    /// <inheritdoc/>
    public override bool IsKnown(int row) => this[row] >= 0;

    private protected override void MarkKnown(Span<ulong> words)
    {
        for (var row = 0; row < Count; row++)
        {
            words[row >> 6] |= (this[row] < 0 ? 0UL : 1) << row;
        }
    }

    /// <summary>A column of codes that fit a byte each; 255 is unknown.</summary>
    public static CodeColumn Of(byte[] codes) => new(codes, null);

    /// <summary>A column of codes that fit 16 bits each; 65,535 is unknown.</summary>
    public static CodeColumn Of(ushort[] codes) => new(null, codes);

    /// <summary>Copies the codes of rows one behind the other.</summary>
    internal void CopyTo(int start, Span<int> target)
    {
        if (_ints is not null)
        {
            _ints.AsSpan(start, target.Length).CopyTo(target);
            return;
        }

        for (var i = 0; i < target.Length; i++)
        {
            target[i] = this[start + i];
        }
    }
}
