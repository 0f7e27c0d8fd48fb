namespace Lode.Syntax.Grammar;

/// <summary>
/// What the grammar looks for where its tokens end, for whoever asks what could be written there. Closed once something is found that must
/// stand first.
/// </summary>
/// <param name="startsLine">Whether the place begins a line.</param>
internal sealed class FittingLog(bool startsLine)
{
    /// <summary>Whether the place begins a line.</summary>
    public bool StartsLine { get; } = startsLine;

    /// <summary>Whether what is looked for still counts.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Words and marks.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>What names may stand for.</summary>
    public HashSet<NameRole> Roles { get; } = [];

    /// <summary>Something must stand here: what the grammar looks for behind it does not fit here.</summary>
    public void Close() => IsOpen = false;
}
