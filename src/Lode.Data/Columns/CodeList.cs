using Lode.Runtime;

namespace Lode.Data;

/// <summary>Codes, in the smallest type that holds those that came so far; its greatest value is unknown.</summary>
internal sealed class CodeList : ValueList
{
    private Growing<byte>? _bytes = new();
    private Growing<ushort>? _shorts;
    private Growing<int>? _ints;
    private int _room;

    public override int Count => _bytes?.Count ?? _shorts?.Count ?? _ints!.Count;

    public override double this[int row]
    {
        get
        {
            var code = _bytes is not null ? _bytes[row] == byte.MaxValue ? -1 : _bytes[row]
                : _shorts is not null ? _shorts[row] == ushort.MaxValue ? -1 : _shorts[row]
                : _ints![row];
            return code < 0 ? double.NaN : code;
        }

        set
        {
            Widen(double.IsNaN(value) ? 0 : (int)value);
            var code = Code(value);
            _ = _bytes is not null ? _bytes[row] = (byte)code : _shorts is not null ? _shorts[row] = (ushort)code : _ints![row] = code;
        }
    }

    public override void Reserve(int count)
    {
        _room = count;
        _bytes?.Reserve(count);
        _shorts?.Reserve(count);
        _ints?.Reserve(count);
    }

    public override void Add(ReadOnlySpan<double> values)
    {
        var greatest = 0;
        foreach (var value in values)
        {
            greatest = Math.Max(greatest, Code(value));
        }

        Widen(greatest);
        if (_bytes is not null)
        {
            var stored = _bytes.Extend(values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                stored[i] = (byte)Code(values[i]);
            }
        }
        else if (_shorts is not null)
        {
            var stored = _shorts.Extend(values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                stored[i] = (ushort)Code(values[i]);
            }
        }
        else
        {
            var stored = _ints!.Extend(values.Length);
            for (var i = 0; i < values.Length; i++)
            {
                stored[i] = Code(values[i]);
            }
        }
    }

    public override Column Take() =>
        _bytes is not null ? CodeColumn.Of(_bytes.Take()) : _shorts is not null ? CodeColumn.Of(_shorts.Take()) : new CodeColumn(_ints!.Take());

    public override ValueList Another() => new CodeList();

    private static int Code(double value) => double.IsNaN(value) ? CodeColumn.Unknown : (int)value;

    private void Widen(int greatest)
    {
        if (_bytes is not null && greatest >= byte.MaxValue)
        {
            (_shorts, var narrow, _bytes) = (new(), _bytes, null);
            _shorts.Reserve(_room);
            narrow.CopyTo(_shorts, code => code == byte.MaxValue ? ushort.MaxValue : code);
        }

        if (_shorts is not null && greatest >= ushort.MaxValue)
        {
            (_ints, var narrow, _shorts) = (new(), _shorts, null);
            _ints.Reserve(_room);
            narrow.CopyTo(_ints, code => code == ushort.MaxValue ? CodeColumn.Unknown : code);
        }
    }
}
