using System.Collections.Concurrent;

namespace Lode.Runtime;

/// <summary>Gives each distinct text of a world one code, so that equal texts have equal codes. Safe for concurrent use.</summary>
public sealed class TextPool
{
    private readonly ConcurrentDictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly Lock _gate = new();

    /// <summary>The code of a text, a new one where it has none yet.</summary>
    public int Code(string text)
    {
        if (_codes.TryGetValue(text, out var code))
        {
            return code;
        }

        lock (_gate)
        {
            if (!_codes.TryGetValue(text, out code))
            {
                code = _texts.Count;
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
            lock (_gate)
            {
                return _texts[code];
            }
        }
    }
}
