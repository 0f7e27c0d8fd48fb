using System.CommandLine;
using Lode.Emit;
using Lode.Generation;
using Lode.Semantics;

namespace Lode.Cli;

/// <summary><c>lode show</c>: what the compiler made of a rule.</summary>
internal static class ShowVerb
{
    public static Command Create(CliHost host)
    {
        var rule = new Argument<string>("RULE") { Description = "The rule's name; of an anonymous rule FILE:LINE." };
        var pack = Options.Pack();
        var tree = new Option<bool>("--tree") { Description = "The rule as the evaluators see it, names and types settled, and which index serves each of its aggregates. The default." };
        var csharp = new Option<bool>("--csharp") { Description = "The C# that the rule becomes." };
        var command = new Command("show", "Shows what the compiler made of a rule.") { rule, pack, tree, csharp };
        command.SetAction(parsed => PackCall.With(
            host,
            new() { Paths = Options.Paths(host, parsed.GetValue(pack)), SystemDate = host.SystemDate, WithData = false, Scripts = ScriptUse.Describe },
            (loaded, _) =>
            {
                var symbol = PackCall.Rule(loaded.Pack, parsed.GetValue(rule)!);
                var screen = Screen.Out(host);
                var emitted = PackCompiler.Emit(loaded.Pack);
                if (parsed.GetValue(tree) || !parsed.GetValue(csharp))
                {
                    Tree(screen, symbol);
                    Notes(screen, emitted, symbol);
                }

                if (parsed.GetValue(csharp))
                {
                    CSharp(screen, emitted, symbol);
                }

                return ExitCode.Fine;
            }));
        return Help.WithExamples(command,
            "lode show fragile_partner # the bound condition",
            "lode show fragile_partner --csharp # the generated code");
    }

    private static void Tree(Screen screen, RuleSymbol rule)
    {
        var inForce = (rule.From, rule.Until) switch
        {
            (null, null) => "",
            var (from, until) => $", in force{(from is null ? "" : $" from {from:yyyy-MM-dd}")}{(until is null ? "" : $" until {until:yyyy-MM-dd}")}",
        };
        screen.Line([new(rule.Name, Palette.Name), new($"  for {rule.Entity.Name}, layer {rule.Layer}, severity {JsonFormat.Word(rule.Severity)}{inForce}", Palette.Quiet)]);
        screen.Line("if", Palette.Strong);
        Node(screen, rule.Condition, 1);
        screen.Line("then", Palette.Strong);
        foreach (var action in rule.Actions)
        {
            Action(screen, action);
        }
    }

    private static void Action(Screen screen, BoundAction action)
    {
        switch (action)
        {
            case BoundFlag flag:
                screen.Line("  flag");
                Node(screen, flag.Message, 2);
                break;
            case BoundScore score:
                screen.Line($"  score{(score.Target is { } target ? $" to {target}" : "")}");
                Node(screen, score.Amount, 2);
                break;
            case BoundTag tag:
                screen.Line($"  tag {tag.Tag}");
                break;
            case BoundActionCall call:
                screen.Line($"  {call.Action.Name}");
                call.Arguments.ToList().ForEach(a => Node(screen, a, 2));
                break;
        }
    }

    /// <summary>A node and those below it; small ones stand on one line.</summary>
    private static void Node(Screen screen, BoundExpression node, int depth)
    {
        var whole = BoundPrinter.Print(node);
        var indent = new string(' ', depth * 2);
        if (whole.Length <= 60 || !node.Children.Any())
        {
            screen.Line([new(indent + whole), new($"  : {node.Type}", Palette.Quiet)], (depth * 2) + 4);
            return;
        }

        screen.Line([new(indent + Head(node), Palette.Strong), new($"  : {node.Type}", Palette.Quiet)], (depth * 2) + 4);
        foreach (var child in node.Children)
        {
            Node(screen, child, depth + 1);
        }
    }

    private static string Head(BoundExpression node) => node switch
    {
        BoundOperation operation => operation.Function?.Name ?? operation.Op.ToString(),
        BoundAggregate aggregate => $"{aggregate.Kind} over {string.Join(", ", aggregate.Binders.Select(b => b.Variable.Name))}{(aggregate.SkipsUnknown ? " skipping unknown" : "")}",
        BoundDefine define => define.Define.Name,
        BoundField field => $".{field.Field.Name}",
        BoundConditional => "if, then, else",
        BoundTemplate => "text",
        BoundSet => "set",
        _ => BoundPrinter.Print(node),
    };

    private static void CSharp(Screen screen, EmittedPack emitted, RuleSymbol rule)
    {
        screen.Line();
        foreach (var line in emitted.LinesOf(rule))
        {
            screen.Line(line);
        }
    }

    /// <summary>How each aggregate of the rule, and of the defines that it uses, finds its members.</summary>
    private static void Notes(Screen screen, EmittedPack emitted, RuleSymbol rule)
    {
        var owners = Used(rule.Expressions).Select(d => $"the define `{d.Name}`").Append($"the rule `{rule.Name}`").ToHashSet(StringComparer.Ordinal);
        var notes = emitted.Notes.Select(n => n.Split(": ", 2)).Where(n => n.Length == 2 && owners.Contains(n[0])).ToList();
        if (notes.Count > 0)
        {
            screen.Line("aggregates", Palette.Strong);
        }

        foreach (var note in notes.DistinctBy(n => (n[0], n[1])))
        {
            screen.Line([new($"  {note[0]}: ", Palette.Quiet), new(note[1])], 4);
        }
    }

    private static HashSet<DefineSymbol> Used(IEnumerable<BoundExpression> expressions)
    {
        var used = new HashSet<DefineSymbol>();
        var open = new Stack<BoundExpression>(expressions);
        while (open.TryPop(out var expression))
        {
            foreach (var define in expression.DescendantsAndSelf().OfType<BoundDefine>().Where(d => used.Add(d.Define)))
            {
                open.Push(define.Define.Body);
            }
        }

        return used;
    }
}
