using System.CommandLine;
using Lode.Data;
using Lode.Formatting;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary><c>lode fmt</c>: the canonical form of rule files.</summary>
internal static class FmtVerb
{
    public static Command Create(CliHost host)
    {
        var pack = Options.Pack();
        pack.Description += " `-` reads standard input and writes standard output.";
        var check = new Option<bool>("--check") { Description = "Changes nothing; prints what would change as a unified diff; exit status 1 where a file would." };
        var command = new Command("fmt", "Gives rule files their canonical form, in place.") { pack, check };
        command.SetAction(parsed => parsed.GetValue(pack) is ["-"] ? Pipe(host, parsed.GetValue(check)) : Files(host, parsed.GetValue(pack), parsed.GetValue(check)));
        return Help.WithExamples(command,
            "lode fmt # format the pack in `rules`",
            "lode fmt --check # what would change? For a CI job",
            "lode fmt - < draft.lode # what would it look like?");
    }

    private static int Files(CliHost host, string[]? given, bool check)
    {
        var files = PackReader.Read(Options.Paths(host, given));
        var names = new PathNames(host, files);
        var (changed, broken) = (0, files.Diagnostics.Length);
        foreach (var problem in files.Diagnostics)
        {
            FindingText.Write(Screen.Error(host), Finding.Of(problem), names);
        }

        var unreadable = files.Diagnostics.Select(d => d.Source).ToHashSet();
        var wanted = files.Sources.Where(s => !unreadable.Contains(s) && (files.Focus.IsEmpty || files.Focus.Contains(s.Path))).ToList();
        foreach (var source in wanted)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var (text, isBroken) = Format(host, source, names);
            broken += isBroken ? 1 : 0;
            if (text == source.Text)
            {
                continue;
            }

            changed++;
            if (check)
            {
                UnifiedDiff.Write(host.Out, names.Of(source.Path), source.Text, text);
            }
            else
            {
                host.Out.Write($"{SafeLine.Of(names.Of(source.Path))}\n");
                OutputTarget.Write(host, Path.Combine(files.Root, source.Path), writer => writer.Write(text));
            }
        }

        Screen.Error(host).Line(
            changed == 0 ? $"{Words.Many(wanted.Count, "file")} in canonical form."
            : check ? $"{Words.Many(changed, "file")} of {wanted.Count} would change."
            : $"{Words.Many(changed, "file")} of {wanted.Count} changed.",
            Palette.Quiet);
        return broken > 0 ? ExitCode.Rules : check && changed > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static int Pipe(CliHost host, bool check)
    {
        var source = new SourceText("-", host.In.ReadToEnd());
        var (text, isBroken) = Format(host, source, null);
        if (check)
        {
            UnifiedDiff.Write(host.Out, source.Path, source.Text, text);
        }
        else
        {
            host.Out.Write(text);
        }

        return isBroken ? ExitCode.Rules : check && text != source.Text ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>The canonical text with the file's own line ends, and whether parts of it could not be read and stay as they are.</summary>
    private static (string Text, bool IsBroken) Format(CliHost host, SourceText source, PathNames? names)
    {
        var tree = Parser.Parse(source);
        var errors = tree.Diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        if (errors.Count > 0)
        {
            var (line, _) = source.Position(Math.Min(errors[0].Span.Start, source.Text.Length));
            Screen.Error(host).Line(
                [new($"{names?.Of(source.Path) ?? "-"}:{line}: ", Palette.Strong), new($"{Words.Many(errors.Count, "syntax error")}; what is broken stays as it is. First: {errors[0].Message}")], 4);
        }

        var text = Formatter.Format(tree);
        return (source.Text.Contains("\r\n", StringComparison.Ordinal) ? text.ReplaceLineEndings("\r\n") : text, errors.Count > 0);
    }
}
