using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Lode.Syntax;
using Spectre.Console;

namespace Lode.Cli;

/// <summary><c>lode build</c>: rules as code that a service runs without a compiler.</summary>
internal static class BuildVerb
{
    /// <summary>What a project compiles.</summary>
    private const string CodeFile = "Rules.g.cs";

    /// <summary>What it embeds.</summary>
    private const string DescriptionFile = "Rules.json";

    public static Command Create(CliHost host)
    {
        var pack = Options.Pack();
        var output = new Option<string?>("--output") { Description = "The assembly to write, whole or not at all.", HelpName = "FILE" };
        var csharp = new Option<string?>("--csharp")
        {
            Description = $"Writes the code ({CodeFile}) and what it needs beside it ({DescriptionFile}) into a folder instead, for a project to compile.", HelpName = "FOLDER",
        };
        var within = new Option<string>("--namespace") { Description = "The namespace of the code.", HelpName = "NAME", DefaultValueFactory = _ => RuleBuilder.DefaultNamespace };
        var noData = new Option<bool>("--no-data") { Description = "Carries no rows along and reads no data; the service gives them." };
        var withData = new Option<string[]>("--with-data")
        {
            Description = "Carries the rows of this entity along; may be repeated. Default: of every entity that names a file.", HelpName = "ENTITY",
        };
        var format = Options.Choice("--format", "How findings are written; `msbuild` is for projects.", "text", "msbuild");
        var command = new Command("build", "Writes the compiled rules as one assembly, which a service loads without the compiler.")
        {
            pack, output, csharp, within, noData, withData, format,
        };
        command.Validators.Add(result =>
        {
            if (string.IsNullOrEmpty(result.GetValue(output)) == string.IsNullOrEmpty(result.GetValue(csharp)))
            {
                result.AddError("Say what to write: `--output FILE` for an assembly, or `--csharp FOLDER` for code.");
            }

            if (result.GetValue(noData) && result.GetValue(withData) is { Length: > 0 })
            {
                result.AddError("`--no-data` and `--with-data` do not go together.");
            }
        });
        command.SetAction(parsed => Run(host, new(
            parsed.GetValue(pack) ?? [], parsed.GetValue(output), parsed.GetValue(csharp), parsed.GetValue(within)!, parsed.GetValue(noData),
            parsed.GetValue(withData) is { Length: > 0 } named ? [.. named.Distinct(StringComparer.Ordinal)] : null, parsed.GetValue(format) == "msbuild")));
        return Help.WithExamples(command,
            "lode build --output Rules.dll # the pack in `rules`, with its data",
            "lode build rules --no-data --output Rules.dll # the service gives all rows",
            "lode build rules --with-data country --output Rules.dll # carries the rows of `country` alone",
            "lode build rules --csharp obj/rules --namespace Acme.Deals # code for a project of one's own");
    }

    private static int Run(CliHost host, BuildSettings settings)
    {
        var loaded = Waiting.For(host, progress => PackLoader.Load(new()
        {
            Paths = Options.Paths(host, settings.Pack),
            SystemDate = host.SystemDate,
            WithData = !settings.NoData,
            HostGivesRows = true,
            WithLint = true,
            Scripts = ScriptUse.Describe,
            Progress = progress,
        }, host.Cancellation));
        var names = new PathNames(host, loaded.Files);
        var findings = loaded.Findings.Where(f => f.Severity >= Severity.Warning).ToImmutableArray();
        Tell(host, settings, findings, names);
        if (loaded.DataHaveErrors || loaded.RulesHaveErrors)
        {
            Say(host, settings, $"Nothing was built: {(loaded.RulesHaveErrors ? "the rules do not compile" : "the data do not load")} ({FindingText.Count(findings)}).", Palette.Bad);
            return loaded.DataHaveErrors ? ExitCode.Data : ExitCode.Rules;
        }

        var built = RuleBuilder.Build(loaded, settings.Carried, settings.Namespace);
        if (settings.Output is { } assembly)
        {
            var image = Waiting.For(host, progress =>
            {
                progress.Report(new($"Compiling {Words.Many(loaded.Pack.Rules.Length, "rule")}"));
                return built.Assembly(Path.GetFileNameWithoutExtension(assembly) is { Length: > 0 } name ? name : settings.Namespace, host.Cancellation);
            });
            OutputTarget.Write(host, assembly, image);
        }
        else
        {
            Directory.CreateDirectory(host.Resolve(settings.CSharp!));
            OutputTarget.Write(host, Path.Combine(settings.CSharp!, DescriptionFile), built.Description);
            OutputTarget.Write(host, Path.Combine(settings.CSharp!, CodeFile), Encoding.UTF8.GetBytes(built.CSharp));
        }

        Say(host, settings, $"Built {Words.Many(loaded.Pack.Rules.Length, "rule")}, {(built.Carried.IsEmpty ? "without data" : $"with the rows of {string.Join(", ", built.Carried)}")}: "
            + $"{settings.Output ?? settings.CSharp}", Palette.Good);
        return ExitCode.Fine;
    }

    private static void Tell(CliHost host, BuildSettings settings, ImmutableArray<Finding> findings, PathNames names)
    {
        foreach (var finding in findings)
        {
            if (settings.ForMSBuild)
            {
                MSBuildText.Write(host.Out, finding, names);
            }
            else
            {
                FindingText.Write(Screen.Error(host), finding, names);
            }
        }
    }

    private static void Say(CliHost host, BuildSettings settings, string sentence, Style style)
    {
        if (!settings.ForMSBuild)
        {
            Screen.Error(host).Line(sentence, style);
        }
    }

    private sealed record BuildSettings(
        string[] Pack, string? Output, string? CSharp, string Namespace, bool NoData, ImmutableArray<string>? Carried, bool ForMSBuild);
}
