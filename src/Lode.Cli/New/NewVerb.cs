using System.CommandLine;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Cli;

/// <summary><c>lode new</c>: a small pack that runs, a rule, a test.</summary>
internal static class NewVerb
{
    public static Command Create(CliHost host)
    {
        var command = new Command("new", "Writes a small pack that runs, or a rule or a test in a pack.") { PackCommand(host), RuleCommand(host), TestCommand(host) };
        return Help.WithExamples(command,
            "lode new pack my-rules # a folder with a model, a rule, a test and data",
            "lode new rule late_delivery # a rule in the pack in `rules`",
            "lode new test late_delivery # a test of it");
    }

    private static Command PackCommand(CliHost host)
    {
        var name = new Argument<string>("NAME") { Description = "The folder to make." };
        var command = new Command("pack", "Writes a small pack that runs.") { name };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(name)!;
            var folder = host.Resolve(given);
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                throw new OptionException($"The folder `{VisibleText.Short(given)}` exists and is not empty; nothing was written.");
            }

            foreach (var (file, text) in Templates.Pack)
            {
                Write(host, Path.Combine(folder, file), text);
            }

            Screen.Out(host).Line([new("Next: ", Palette.Strong), new($"lode run {given}", Palette.Name), new(" and "), new($"lode test {given}", Palette.Name)]);
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command RuleCommand(CliHost host)
    {
        var name = new Argument<string>("NAME") { Description = "The rule's name." };
        var pack = Options.Pack();
        var command = new Command("rule", "Writes a rule to begin with, in a file of its own.") { name, pack };
        command.SetAction(parsed =>
        {
            var rule = Named(parsed.GetValue(name)!);
            return PackCall.With(host, Request(host, parsed.GetValue(pack)), (loaded, _) =>
            {
                if (loaded.Pack.Rules.FirstOrDefault(r => r.Name == rule) is { } other)
                {
                    throw new OptionException($"The pack has a rule `{rule}` already, in {other.Place.Source.Path}.");
                }

                var subject = loaded.Pack.Subject ?? loaded.Pack.Entities.FirstOrDefault() ?? throw new OptionException("The pack declares no entity that a rule could judge.");
                Write(host, Path.Combine(loaded.Files.Root, $"{rule}.lode"), Templates.Rule(rule, subject, loaded.Pack.Subject is null));
                return ExitCode.Fine;
            });
        });
        return command;
    }

    private static Command TestCommand(CliHost host)
    {
        var name = new Argument<string>("RULE") { Description = "The rule to test." };
        var pack = Options.Pack();
        var command = new Command("test", "Writes a test of a rule to begin with.") { name, pack };
        command.SetAction(parsed => PackCall.With(host, Request(host, parsed.GetValue(pack)), (loaded, _) =>
        {
            var rule = PackCall.Rule(loaded.Pack, parsed.GetValue(name)!);
            if (rule.IsAnonymous)
            {
                throw new OptionException("A test names its rule; give the rule a name first.");
            }

            var folder = Path.Combine(loaded.Files.Root, "tests");
            var file = Path.Combine(folder, $"{rule.Name}.lode");
            Write(host, File.Exists(file) ? Free(folder, rule.Name) : file, Templates.Test(rule, TemplateVerdict.Of(loaded, rule)));
            return ExitCode.Fine;
        }));
        return command;
    }

    private static PackRequest Request(CliHost host, string[]? pack) => new() { Paths = Options.Paths(host, pack), SystemDate = host.SystemDate, Scripts = ScriptUse.Describe };

    private static string Named(string name) => Syntax.SyntaxFacts.IsBareName(name)
        ? name
        : throw new OptionException($"`{VisibleText.Short(name)}` is no name for a rule: letters, digits and `_`, not beginning with a digit, and no reserved word.");

    private static string Free(string folder, string name) =>
        Enumerable.Range(2, 1000).Select(i => Path.Combine(folder, $"{name}_{i}.lode")).First(path => !File.Exists(path));

    private static void Write(CliHost host, string path, string text)
    {
        if (File.Exists(path))
        {
            throw new OptionException($"The file `{Shown(host, path)}` exists already; nothing was written.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        OutputTarget.Write(host, path, writer => writer.Write(text));
        Screen.Out(host).Line([new("wrote ", Palette.Good), new(Shown(host, path))]);
    }

    private static string Shown(CliHost host, string path) => Path.GetRelativePath(host.Folder, path).Replace('\\', '/');
}
