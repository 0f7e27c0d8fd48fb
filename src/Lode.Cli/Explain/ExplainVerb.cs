using System.CommandLine;
using Lode.Interpreter;
using Lode.Semantics;
using Lode.Runtime;
using Spectre.Console;

namespace Lode.Cli;

/// <summary><c>lode explain RULE KEY</c>: why a rule says what it says of one subject, and what would turn it.</summary>
internal static class ExplainVerb
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    public static Command Create(CliHost host)
    {
        var rule = new Argument<string>("RULE") { Description = "The rule's name; of an anonymous rule FILE:LINE." };
        var key = new Argument<string>("KEY") { Description = "The key of the subject." };
        var inputs = PackCall.Inputs.Create();
        var command = new Command("explain", "Shows the condition as a tree with every value, and the single changes that would turn the verdict.") { rule, key };
        inputs.AddTo(command);
        command.SetAction(parsed => PackCall.With(host, inputs.Request(host, parsed), (loaded, _) => Explain(host, loaded, parsed.GetValue(rule)!, parsed.GetValue(key)!)));
        return Help.WithExamples(command,
            "lode explain fragile_partner us-malaysia-mou-2025 # why does it fire?",
            "lode explain one_line.lode:5 us-malaysia-mou-2025 # a rule without a name",
            "lode explain chokepoint \"China/cobalt/processing/2024\" --set chokepoint_processing=80% # what if?");
    }

    private static int Explain(CliHost host, LoadedPack loaded, string name, string key)
    {
        var rule = PackCall.Rule(loaded.Pack, name);
        var row = PackCall.Row(loaded.World!.Tables[rule.Entity.Ordinal], key);
        var explanation = Waiting.For(host, _ =>
        {
            using var budget = new CancellationTokenSource(Budget);
            return new Explainer(new InterpreterEngine(loaded.Pack), loaded.World).Explain(rule.Ordinal, row, budget.Token, host.Cancellation);
        });
        Write(Screen.Out(host), rule, explanation);
        return ExitCode.Fine;
    }

    private static void Write(Screen screen, RuleSymbol rule, Explanation explanation)
    {
        screen.Line();
        screen.Line([new("  "), new(rule.Name, Palette.Name), new(rule.Title is { } title ? $"  {title}" : "", Palette.Strong)], 2);
        screen.Line([new("  "), new(explanation.Key, Palette.Strong), new(": "), .. Verdict(explanation)], 4);
        screen.Line();
        Node(screen, explanation.Condition, 1);
        screen.Line();
        Flips(screen, explanation);
    }

    private static Piece[] Verdict(Explanation explanation) => explanation.Verdict switch
    {
        Lode.Verdict.Fires => [new("fires", Palette.Bad)],
        Lode.Verdict.Clear => [new("clear", Palette.Good)],
        null => [new("not judged, because the rule is not in force on this day", Palette.Quiet)],
        _ => [new("undetermined", Palette.Caution), new(explanation.Missing.IsEmpty ? "" : $", because {string.Join(", ", explanation.Missing)} is not known", Palette.Quiet)],
    };

    private static void Node(Screen screen, ExplanationNode node, int depth)
    {
        var indent = new string(' ', depth * 2);
        var (mark, style) = node.Truth switch
        {
            Truth.True => ("✓ ", Palette.Good),
            Truth.False => ("✗ ", (Style?)Palette.Bad),
            Truth.Unknown => ("? ", Palette.Caution),
            _ => ("  ", null),
        };
        screen.Line(
            [
                new(indent), new(mark, style), new(node.Text), new("  "), new(node.Truth == Truth.None ? $"= {node.Value}" : node.Value, style ?? Palette.Strong),
                new(node.Margin is { } margin ? $"  {margin}" : "", Palette.Quiet), new(node.Note is { } note ? $"  ({note})" : "", Palette.Quiet),
            ],
            (depth * 2) + 4);
        foreach (var child in node.Children)
        {
            Node(screen, child, depth + 1);
        }
    }

    private static void Flips(Screen screen, Explanation explanation)
    {
        if (explanation.Verdict is null)
        {
            return;
        }

        if (explanation.Flips.IsEmpty)
        {
            screen.Line("  No change of a single field would turn it.", Palette.Quiet);
            screen.Line();
            return;
        }

        screen.Line("  What would turn it", Palette.Strong);
        foreach (var flip in explanation.Flips)
        {
            screen.Line([new("    "), new(flip.Cell, Palette.Name), new($": {flip.From} → {flip.To}"), new($"  then {flip.Outcome}", Palette.Quiet)], 6);
        }

        screen.Line();
    }
}
