using System.Collections.Immutable;
using System.CommandLine;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>Loads a pack for a verb that needs it whole: what is wrong is told and ends the verb.</summary>
internal static class PackCall
{
    /// <summary>The options of verbs that judge: the day, params, sources.</summary>
    public sealed record Inputs(Argument<string[]> Pack, Option<DateOnly?> Today, Option<ImmutableDictionary<string, string>> Params, Option<ImmutableDictionary<string, string>> Sources)
    {
        public static Inputs Create() => new(
            Options.Pack(), Options.Today(),
            Options.Pairs("--set", "NAME=VALUE", "Sets a param of the pack; may be repeated."),
            Options.Pairs("--data", "ENTITY=FILE", "Reads an entity's rows from another file; may be repeated."));

        public void AddTo(Command command)
        {
            command.Arguments.Add(Pack);
            command.Options.Add(Today);
            command.Options.Add(Params);
            command.Options.Add(Sources);
            command.Options.Add(Options.AllowScripts());
        }

        public PackRequest Request(CliHost host, ParseResult parsed) => new()
        {
            Paths = Options.Paths(host, parsed.GetValue(Pack)),
            Today = parsed.GetValue(Today),
            SystemDate = host.SystemDate,
            Scripts = Options.ScriptsOf(parsed),
            Params = parsed.GetValue(Params)!,
            Sources = parsed.GetValue(Sources)!.ToImmutableDictionary(pair => pair.Key, pair => host.Resolve(pair.Value)),
        };
    }

    /// <summary>Loads, and where nothing stands against it goes on.</summary>
    public static int With(CliHost host, PackRequest request, Func<LoadedPack, PathNames, int> work)
    {
        var loaded = Waiting.For(host, progress => PackLoader.Load(request with { Progress = progress }, host.Cancellation));
        var names = new PathNames(host, loaded.Files);
        if (Refusal(loaded) is { } refused)
        {
            return Refuse(host, loaded, names, refused);
        }

        var status = work(loaded, names);
        foreach (var failure in loaded.FunctionFailures)
        {
            FindingText.Write(Screen.Error(host), failure, names);
        }

        return status;
    }

    /// <summary>The rule of a name.</summary>
    /// <exception cref="OptionException">There is none.</exception>
    public static RuleSymbol Rule(Pack pack, string name) =>
        pack.Rules.FirstOrDefault(r => r.Name == name)
        ?? throw new OptionException($"The pack has no rule `{VisibleText.Short(name)}`. {Advice.For(name, pack.Rules.Select(r => r.Name))}".TrimEnd());

    /// <summary>The row of a key.</summary>
    /// <exception cref="OptionException">There is none.</exception>
    public static int Row(Table table, string key) => table.Row(key) is >= 0 and var row
        ? row
        : throw new OptionException($"There is no {table.Entity} `{VisibleText.Short(key)}`. {Advice.For(key, table.Keys)
            ?? $"One of them is `{VisibleText.Short(table.Keys.FirstOrDefault("none"))}`."}");

    private static int? Refusal(LoadedPack loaded) => loaded.DataHaveErrors ? ExitCode.Data : loaded.RulesHaveErrors ? ExitCode.Rules : null;

    private static int Refuse(CliHost host, LoadedPack loaded, PathNames names, int status)
    {
        var screen = Screen.Error(host);
        var errors = loaded.Findings.Where(f => f.Severity == Severity.Error).ToList();
        errors.ForEach(error => FindingText.Write(screen, error, names));
        screen.Line([
            new("Nothing was judged: ", Palette.Bad), new(status == ExitCode.Rules ? "the rules do not compile" : "the data do not load"), new($" ({FindingText.Count(errors)}).")]);
        if (status == ExitCode.Data && errors.All(e => e.IsData && DataDescriptors.IsAboutCell(e.Code)))
        {
            screen.Line("`lode run --on-bad-data unknown` would take these cells as unknown.", Palette.Quiet);
        }

        return status;
    }
}
