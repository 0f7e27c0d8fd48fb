using System.CommandLine;
using System.CommandLine.Invocation;

namespace Lode.Cli;

/// <summary>Prints the help of a verb: what it does, how it is called, examples first.</summary>
internal sealed class Help(CliHost host) : SynchronousCommandLineAction
{
    private static readonly Dictionary<Command, string[]> Examples = [];

    /// <summary>Gives a verb examples; each is a command line, <c>#</c> and what it does.</summary>
    public static Command WithExamples(Command command, params string[] examples)
    {
        lock (Examples)
        {
            Examples[command] = examples;
        }

        return command;
    }

    /// <summary>The examples of a verb, each without what it does.</summary>
    public static IReadOnlyList<string> ExamplesOf(Command command)
    {
        lock (Examples)
        {
            return [.. Examples.GetValueOrDefault(command, []).Select(e => e.Split('#')[0].Trim())];
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, Screen.Out(host));
        return ExitCode.Fine;
    }

    /// <summary>Writes the help of a verb.</summary>
    public static void Write(Command command, Screen screen)
    {
        var verbs = command.Subcommands.Where(c => !c.Hidden).ToList();
        screen.Line(command.Description ?? "");
        screen.Line();
        screen.Line([new("Usage: ", Palette.Strong), new(Usage(command, verbs.Count > 0))]);
        lock (Examples)
        {
            Section(screen, "Examples", Examples.GetValueOrDefault(command, []).Select(e => e.Split('#', 2, StringSplitOptions.TrimEntries)).Select(e => (e[0], e.ElementAtOrDefault(1) ?? "")));
        }

        Section(screen, "Verbs", verbs.Select(v => ($"{v.Name} {Arguments(v)}".Trim(), v.Description ?? "")));
        Section(screen, "Arguments", command.Arguments.Select(a => (a.Name, a.Description ?? "")));
        Section(screen, "Options", command.Options.Concat(Inherited(command)).Where(o => !o.Hidden).Select(o => (Form(o), Described(o))));
        if (!command.Parents.Any())
        {
            Section(screen, "Exit status", ExitCode.All.Select(c => ($"{c.Code}", c.Meaning)));
        }
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive && o is not System.CommandLine.Help.HelpOption).Concat(Inherited(p)));

    private static string Usage(Command command, bool hasVerbs)
    {
        var names = new List<string>();
        for (Command? at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            names.Insert(0, at.Name);
        }

        return $"{string.Join(' ', names)} {(hasVerbs ? "VERB ..." : $"{Arguments(command)} [options]".Trim())}";
    }

    private static string Arguments(Command command) => string.Join(' ', command.Arguments.Select(a =>
        a.Arity.MinimumNumberOfValues == 0 ? $"[{a.Name}]" : a.Name));

    private static string Form(Option option) =>
        option.HelpName is null ? string.Join(", ", option.Aliases.Where(a => a is "-h").Append(option.Name)) : $"{option.Name} {option.HelpName}";

    private static string Described(Option option) =>
        option.HelpName?.Contains('|', StringComparison.Ordinal) == true && option.HasDefaultValue && option.GetDefaultValue() is string { Length: > 0 } value
            ? $"{option.Description} Default: {value}."
            : option.Description ?? "";

    private static void Section(Screen screen, string title, IEnumerable<(string Form, string Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        screen.Line();
        screen.Line(title, Palette.Strong);
        var column = Math.Min(50, all.Max(r => r.Form.Length)) + 4;
        foreach (var (form, description) in all)
        {
            if (form.Length + 4 > column)
            {
                screen.Line([new("  "), new(form, Palette.Name)]);
                screen.Line([new(new string(' ', column) + description)], column);
            }
            else
            {
                screen.Line([new("  "), new(form, Palette.Name), new(new string(' ', column - form.Length - 2) + description)], column);
            }
        }
    }
}
