using System.Collections.Immutable;

namespace Lode.LanguageServer;

/// <summary>The colours that the editor was told last of each file, for telling it only what differs.</summary>
internal sealed class ToldColours
{
    /// <summary>Files beyond are told whole again.</summary>
    private const int Most = 50;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Uri, string Id, ImmutableArray<int> Data)> _told = [];
    private int _lastId;

    /// <summary>Keeps what is told now, and gives it a name.</summary>
    public string Told(string uri, ImmutableArray<int> data)
    {
        lock (_lock)
        {
            Forget(uri);
            _told.AddFirst((uri, $"{++_lastId}", data));
            if (_told.Count > Most)
            {
                _told.RemoveLast();
            }

            return _told.First!.Value.Id;
        }
    }

    /// <summary>What was told under a name; null where that is no longer known.</summary>
    public ImmutableArray<int>? Last(string uri, string id)
    {
        lock (_lock)
        {
            foreach (var told in _told)
            {
                if (told.Uri == uri && told.Id == id)
                {
                    return told.Data;
                }
            }

            return null;
        }
    }

    private void Forget(string uri)
    {
        for (var node = _told.First; node is not null; node = node.Next)
        {
            if (node.Value.Uri == uri)
            {
                _told.Remove(node);
                return;
            }
        }
    }
}
