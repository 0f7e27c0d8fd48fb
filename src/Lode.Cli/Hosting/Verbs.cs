using System.CommandLine;

namespace Lode.Cli;

/// <summary>The verbs, in the order of the help.</summary>
internal static class Verbs
{
    public static IEnumerable<Command> All(CliHost host) =>
    [
        RunVerb.Create(host),
        CheckVerb.Create(host),
        ExplainVerb.Create(host),
        ImpactVerb.Create(host),
        SweepVerb.Create(host),
        MutateVerb.Create(host),
        TestVerb.Create(host),
        FmtVerb.Create(host),
        ShowVerb.Create(host),
        BuildVerb.Create(host),
        BenchVerb.Create(host),
        NewVerb.Create(host),
        WatchVerb.Create(host),
        LspVerb.Create(host),
    ];
}
