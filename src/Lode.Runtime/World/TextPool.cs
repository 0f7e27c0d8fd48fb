using System.Collections.Concurrent;

namespace Lode.Runtime;

/// <summary>Gives each distinct text of a world one code, so that equal texts have equal codes. Safe for concurrent use.</summary>
/// <param name="outer">A pool whose texts keep their codes; it is only read, so that what comes and goes here does not stay there. Null for none.</param>
/// <param name="texts">Texts to begin with; nobody else adds to them from here on. Null for none.</param>
public sealed class TextPool(TextPool? outer = null, Utf8Texts? texts = null)
{
    private readonly Utf8Texts _texts = texts ?? new();
    private readonly Lock _gate = new();

    // Those asked for as strings, which need no gate again; the texts of data mostly never are.
    private readonly ConcurrentDictionary<string, int> _found = new(StringComparer.Ordinal);

    // What the outer pool takes in later is not seen here: its codes may be in use already.
    private readonly int _first = outer?.Count ?? 0;

    private int Count
    {
        get
        {
            lock (_gate)
            {
                return _first + _texts.Count;
            }
        }
    }

    /// <summary>The text of a code.</summary>
    public string this[int code]
    {
        get
        {
            if (code < _first)
            {
                return outer![code];
            }

            lock (_gate)
            {
                return _texts[code - _first];
            }
        }
    }

    /// <summary>The code of a text, a new one where it has none yet.</summary>
    public int Code(string text)
    {
        if (Find(text) is >= 0 and var code)
        {
            return code;
        }

        lock (_gate)
        {
            return _found[text] = _first + _texts.Add(text);
        }
    }

    private int Find(string text)
    {
        if (outer?.Find(text) is >= 0 and var outside && outside < _first)
        {
            return outside;
        }

        if (_found.TryGetValue(text, out var code))
        {
            return code;
        }

        lock (_gate)
        {
            var number = _texts.Find(text);
            return number < 0 ? CodeColumn.Unknown : _found[text] = _first + number;
        }
    }
}
