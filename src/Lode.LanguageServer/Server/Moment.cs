using System.Collections.Immutable;
using Lode.Editor;

namespace Lode.LanguageServer;

/// <summary>What is open between two changes. All that is found in it is found once, whoever asks for it. Immutable.</summary>
internal sealed class Moment
{
    private readonly Lazy<ImmutableSortedDictionary<string, FileReport>> _reports;

    /// <param name="workspace">The files.</param>
    /// <param name="to">How they are written for the editor.</param>
    /// <param name="versions">The versions of the open ones, by path.</param>
    public Moment(Workspace workspace, Converter to, ImmutableDictionary<string, int> versions)
    {
        (Workspace, To, Versions) = (workspace, to, versions);
        _reports = new(() => FileReport.All(this));
    }

    public Workspace Workspace { get; }

    public Converter To { get; }

    public ImmutableDictionary<string, int> Versions { get; }

    /// <summary>What is found in every file, by address.</summary>
    public ImmutableSortedDictionary<string, FileReport> Reports => _reports.Value;
}
