using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using Lode.Data;

namespace Lode.Cli;

/// <summary>The command line as a function of arguments and host.</summary>
public static class LodeCommand
{
    /// <summary>Runs one command line and gives the exit status; every failure ends as a sentence on standard error.</summary>
    public static int Run(IReadOnlyList<string> args, CliHost host)
    {
        try
        {
            var root = Root(host);
            var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (parsed.Errors.Count > 0 && parsed.Action is not Help and not VersionAction)
            {
                return Wrong(host, parsed.Errors.Select(e => e.Message).OrderBy(m => m.StartsWith("Required command", StringComparison.Ordinal)).First(), parsed.CommandResult.Command, root);
            }

            return parsed.Invoke(new InvocationConfiguration { Output = host.Out, Error = host.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception problem)
        {
            return Failures.Report(host, problem, args.Contains("--verbose"));
        }
        finally
        {
            Flush(host);
        }
    }

    /// <summary>All verbs under one command.</summary>
    internal static Command Root(CliHost host)
    {
        var root = new Command("lode", "Lode: rules over deals, written by analysts. Judges data, and says what it could not decide.");
        foreach (var verb in Verbs.All(host))
        {
            root.Subcommands.Add(verb);
        }

        Help.WithExamples(root,
            "lode run # judge the pack in `rules`",
            "lode run --today 2026-05-01 --format csv # every verdict, for programs",
            "lode check # find mistakes in rules and data");
        root.Options.Add(new HelpOption { Action = new Help(host), Description = "Shows this help; behind a verb, the verb's.", Recursive = true });
        root.Options.Add(Options.Verbose());
        root.Options.Add(new VersionOption { Action = new VersionAction(host), Description = "Shows the version." });
        return root;
    }

    private static int Wrong(CliHost host, string message, Command command, Command root)
    {
        var screen = Screen.Error(host);
        screen.Line([new("lode: ", Palette.Bad), new(UsageAdvice.Of(message, command, root))], 6);
        screen.Line($"`lode {(command == root ? "" : command.Name + " ")}--help` shows what can be written.", Palette.Quiet);
        return ExitCode.Usage;
    }

    private static void Flush(CliHost host)
    {
        try
        {
            host.Out.Flush();
            host.Error.Flush();
        }
        catch (IOException)
        {
            // Whoever read the output has gone (`lode run | head`); there is nobody left to tell.
        }
    }

    internal sealed class VersionAction(CliHost host) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(LodeCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
            host.Out.Write($"lode {version.Split('+')[0]}\n");
            return ExitCode.Fine;
        }
    }
}
