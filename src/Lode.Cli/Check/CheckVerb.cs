using System.Collections.Immutable;
using System.CommandLine;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary><c>lode check</c>: syntax, names, types and data.</summary>
internal static class CheckVerb
{
    public static Command Create(CliHost host)
    {
        var pack = Options.Pack();
        var format = Options.Choice("--format", "How findings are written.", [.. CheckFormats.Names]);
        var level = Options.Choice("--fail-level", "The lightest finding that makes the exit status 1.", "error", "warning", "info");
        var noData = new Option<bool>("--no-data") { Description = "Goes without the data files." };
        var fix = new Option<bool>("--fix") { Description = "Applies the fixes that cannot change what was meant, then shows what is left." };
        var command = new Command("check", "Finds mistakes in rules and data: syntax, names, types, what is probably not meant, cells that do not read.") { pack, format, level, noData, fix, Options.AllowScripts() };
        command.SetAction(parsed => Run(host, new(
            parsed.GetValue(pack) ?? [], parsed.GetValue(format)!, Enum.Parse<Severity>(parsed.GetValue(level)!, ignoreCase: true),
            parsed.GetValue(noData), parsed.GetValue(fix), Options.ScriptsOf(parsed, ScriptUse.Describe), Options.IsVerbose(parsed))));
        return Help.WithExamples(command,
            "lode check # check the pack in `rules`",
            "lode check rules/model.lode # only what concerns this file",
            "lode check --fix # write what is sure, show what is left",
            "lode check --fail-level warning --format json # for programs",
            "lode check --format sarif > lode.sarif # for code scanning",
            "lode check --format github # findings beside the lines of a pull request");
    }

    private static int Run(CliHost host, CheckSettings settings)
    {
        var loaded = settings.Fix ? CheckFix.Load(host, () => Load(host, settings)) : Load(host, settings);
        var names = new PathNames(host, loaded.Files);
        var findings = CheckFix.InFocus(loaded).ToImmutableArray();
        CheckFormats.Write(settings.Format, new(findings, names, loaded, settings.Level, host));
        if (settings.Verbose)
        {
            Verbose.Write(host, loaded);
        }

        return findings.Any(f => f is { IsData: false, Severity: Severity.Error }) ? ExitCode.Rules
            : findings.Any(f => f.Severity >= settings.Level) ? ExitCode.Findings
            : ExitCode.Fine;
    }

    private static LoadedPack Load(CliHost host, CheckSettings settings) => Waiting.For(host, progress => PackLoader.Load(new()
    {
        Paths = Options.Paths(host, settings.Pack),
        SystemDate = host.SystemDate,
        WithData = !settings.NoData,
        WithLint = true,
        Scripts = settings.Scripts,
        Progress = progress,
    }, host.Cancellation));

    private sealed record CheckSettings(string[] Pack, string Format, Severity Level, bool NoData, bool Fix, ScriptUse Scripts, bool Verbose);
}
