using System.CommandLine;
using Lode.Data;

namespace Lode.Cli;

/// <summary><c>lode watch</c>: checks, or judges, again whenever a file of the pack changes.</summary>
internal static class WatchVerb
{
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    public static Command Create(CliHost host)
    {
        var pack = Options.Pack();
        var run = new Option<bool>("--run") { Description = "Judges too, where the check finds no errors." };
        var command = new Command("watch", "Checks again as files change, until Ctrl-C.") { pack, run, Options.AllowScripts() };
        command.SetAction(parsed => Watch(host, parsed.GetValue(pack) ?? [], parsed.GetValue(run), Options.ScriptsOf(parsed) == ScriptUse.Run ? ["--allow-scripts"] : []));
        return Help.WithExamples(command,
            "lode watch # check the pack in `rules` on every change",
            "lode watch --run # and judge");
    }

    private static int Watch(CliHost host, string[] pack, bool run, string[] scripts)
    {
        var root = PackReader.Read(Options.Paths(host, pack)).Root;
        using var changes = new PackWatcher(root);
        Round(host, pack, run, scripts);
        while (changes.Wait(Settling, host.Cancellation))
        {
            Round(host, pack, run, scripts);
        }

        return ExitCode.Fine;
    }

    private static void Round(CliHost host, string[] pack, bool run, string[] scripts)
    {
        var screen = Screen.Out(host);
        if (host.Width is not null && host.Colour)
        {
            host.Out.Write("\u001b[2J\u001b[H");
        }

        var status = LodeCommand.Run(["check", .. pack, .. scripts], host);
        if (run && status is ExitCode.Fine or ExitCode.Findings)
        {
            status = LodeCommand.Run(["run", .. pack, .. scripts], host);
        }

        screen.Line($"Watching; Ctrl-C ends. (exit status would be {status})", Palette.Quiet);
        host.Out.Flush();
    }
}
