using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Lode.Data;

/// <summary>The keys of rows that are not kept: half of a SHA-256 each, which no two keys share.</summary>
internal sealed class KeyMemory
{
    private readonly Dictionary<UInt128, int> _rows = [];

    /// <summary>The first row of a key: the given one where it is new.</summary>
    public int FirstRow(string key, int row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        var half = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        return _rows.TryAdd(half, row) ? row : _rows[half];
    }
}
