using System.Collections.Concurrent;

namespace Lode.Runtime;

/// <summary>Gives each distinct text of a world one code, so that equal texts have equal codes. Safe for concurrent use.</summary>
/// <param name="outer">A pool whose texts keep their codes; it is only read, so that what comes and goes here does not stay there. Null for none.</param>
public sealed class TextPool(TextPool? outer = null)
{
    private readonly ConcurrentDictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly Lock _gate = new();

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

    /// <summary>The code of a text, a new one where it has none yet.</summary>
    public int Code(string text)
    {
        if (Find(text) is >= 0 and var code)
        {
            return code;
        }

        lock (_gate)
        {
            if (!_codes.TryGetValue(text, out code))
            {
                code = _first + _texts.Count;
                _texts.Add(text);
                _codes[text] = code;
            }
        }

        return code;
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

    private int Find(string text) =>
        outer?.Find(text) is >= 0 and var outside && outside < _first ? outside : _codes.GetValueOrDefault(text, CodeColumn.Unknown);
}
