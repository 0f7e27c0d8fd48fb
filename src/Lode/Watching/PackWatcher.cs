namespace Lode;

/// <summary>Waits for changes below a folder and lets a burst of them settle. Falls back to looking itself where the system cannot tell.</summary>
internal sealed class PackWatcher : IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);

    private readonly string _root;
    private readonly AutoResetEvent _changed = new(false);
    private readonly FileSystemWatcher? _watcher;
    private long _state;

    /// <summary>Begins to watch a folder; what changes from now on is told by the next <see cref="Wait"/>.</summary>
    public PackWatcher(string root)
    {
        _root = root;
        _state = State();
        try
        {
            _watcher = new FileSystemWatcher(root) { IncludeSubdirectories = true, InternalBufferSize = 64 << 10 };
            _watcher.Changed += Note;
            _watcher.Created += Note;
            _watcher.Deleted += Note;
            _watcher.Renamed += Note;
            _watcher.Error += (_, _) => _changed.Set();
            _watcher.EnableRaisingEvents = true;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException)
        {
            // Too many watches on this system, or no folder yet: the states of the files are compared instead.
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    /// <summary>Waits for a change and until nothing changes for a while; false once cancelled.</summary>
    public bool Wait(TimeSpan settling, CancellationToken cancellation)
    {
        WaitHandle[] handles = [_changed, cancellation.WaitHandle];
        while (!cancellation.IsCancellationRequested)
        {
            var signalled = WaitHandle.WaitAny(handles, Look) == 0;
            while (signalled && WaitHandle.WaitAny(handles, settling) == 0)
            {
            }

            var state = State();
            if (!cancellation.IsCancellationRequested && state != _state)
            {
                _state = state;
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _watcher?.Dispose();
        _changed.Dispose();
    }

    private void Note(object sender, FileSystemEventArgs change) => _changed.Set();

    /// <summary>A number that differs once a file of the pack is another: names, sizes and times of all of them.</summary>
    private long State()
    {
        try
        {
            var state = new HashCode();
            foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 16, IgnoreInaccessible = true })
                .Where(f => !f.Name.EndsWith(".tmp", StringComparison.Ordinal)).OrderBy(f => f.FullName, StringComparer.Ordinal))
            {
                state.Add(file.FullName);
                state.Add(file.Exists ? file.Length : 0);
                state.Add(file.LastWriteTimeUtc);
            }

            return state.ToHashCode();
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
