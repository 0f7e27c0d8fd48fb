using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>The names of rows: their keys, or their numbers where they have none or one that another row has.</summary>
internal sealed class RowNames
{
    private readonly ColumnBuilder[] _keys;
    private readonly int _first;
    private readonly IKeyCheck? _check;
    private readonly TextParser? _text;
    private readonly Growing<string?> _names = new();
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    // Where the key is one text, its column numbers each new text with the next number, so that nothing is looked up twice.
    private readonly Growing<int> _rowsByText = new();

    // Whether each row up to here has a key of its own, so that its text has its number.
    private bool _allNew = true;

    /// <param name="entity">The entity.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="first">The number of the first row, from 0.</param>
    /// <param name="check">What knows keys of rows that are not here; null where all are.</param>
    public RowNames(EntitySymbol entity, IReadOnlyList<ColumnBuilder> columns, int first, IKeyCheck? check)
    {
        (_first, _check) = (first, check);
        _keys = [.. entity.Keys.Select(k => columns[k.Ordinal])];
        _text = _keys is [{ Parser: TextParser text } and not SetBuilder] && check is null ? text : null;
    }

    public int Count { get; private set; }

    /// <summary>Names the row that was read last; where its key names a row already, that key and row.</summary>
    public (string Key, int First)? Add()
    {
        var row = Count++;
        if (_text is not null)
        {
            var text = _keys[0][row];
            return IsNew(double.IsNaN(text) ? -1 : (int)text, row, out var first) ? null : (_text.KeyText(text), first);
        }

        var key = Key(row);
        var named = row;
        var isNew = key is null || IsNew(key, row, out named);
        _names.Add(isNew ? key : null);
        return isNew ? null : (key!, named);
    }

    /// <summary>Names so many rows that were read last, if their texts alone show that each has a key of its own; else none.</summary>
    public bool AddNew(int rows)
    {
        var isNew = _text is not null && _allNew && _text.Texts.Count == Count + rows;
        Count += isNew ? rows : 0;
        return isNew;
    }

    /// <summary>Makes room for so many rows, where it is known how many there will be.</summary>
    public void Reserve(int rows)
    {
        if (_text is null)
        {
            _names.Reserve(rows);
        }
        else
        {
            _text.Texts.Reserve(rows);
        }
    }

    /// <summary>The names of all rows.</summary>
    public ImmutableArray<string> Take()
    {
        if (_text is not null && _allNew && Count == _text.Texts.Count)
        {
            return _text.Texts.All;
        }

        var names = new string[Count];
        for (var row = 0; row < names.Length; row++)
        {
            names[row] = (_text is null ? _names[row] : double.IsNaN(_keys[0][row]) ? null : _text.KeyText(_keys[0][row]))
                ?? string.Create(CultureInfo.InvariantCulture, $"#{_first + row + 1}");
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }

    private string? Key(int row) =>
        _keys.Length == 0 || (_keys.Length == 1 && double.IsNaN(_keys[0][row])) ? null
        : string.Join('/', _keys.Select(k => double.IsNaN(k[row]) ? "-" : k.Parser.KeyText(k[row])));

    private bool IsNew(string key, int row, out int first)
    {
        if (_check is not null)
        {
            first = _check.FirstRow(key, _first + row);
            return first == _first + row;
        }

        if (!_rows.TryGetValue(key, out first))
        {
            _rows[key] = first = row;
        }

        return first == row;
    }

    private bool IsNew(int text, int row, out int first)
    {
        first = row;
        if (_allNew && text == row)
        {
            return true;
        }

        if (_allNew)
        {
            _allNew = false;
            for (var number = 0; number < row; number++)
            {
                _rowsByText.Add(number);
            }
        }

        if (text < 0)
        {
            return true;
        }

        if (text == _rowsByText.Count)
        {
            _rowsByText.Add(row);
        }

        first = _rowsByText[text];
        return first == row;
    }
}
