using System.Collections.Immutable;
using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>What is open between two changes. What is found in it is found once, whoever asks for it, and again once the data of a pack are there.</summary>
internal sealed class Moment
{
    private static readonly ImmutableSortedDictionary<string, FileReport> Nothing = ImmutableSortedDictionary.Create<string, FileReport>(StringComparer.Ordinal);

    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<string, FileReport> _reports;
    private ImmutableArray<PackData>? _data;

    /// <param name="workspace">The files.</param>
    /// <param name="to">How they are written for the editor.</param>
    /// <param name="versions">The versions of the open ones, by path.</param>
    /// <param name="before">What was open until now.</param>
    public Moment(Workspace workspace, Converter to, ImmutableDictionary<string, int> versions, Moment? before = null) =>
        (Workspace, To, Versions, _reports) = (workspace, to, versions, before?._reports ?? Nothing);

    public Workspace Workspace { get; }

    public Converter To { get; }

    public ImmutableDictionary<string, int> Versions { get; }

    /// <summary>What is found in every file by now, by path.</summary>
    public ImmutableSortedDictionary<string, FileReport> Reports
    {
        get
        {
            lock (_lock)
            {
                ImmutableArray<PackData> data = [.. Workspace.Packs.Select(pack => pack.Data)];
                if (_data is not { } known || !known.SequenceEqual(data))
                {
                    (_reports, _data) = (FileReport.All(this, _reports), data);
                }

                return _reports;
            }
        }
    }
}
