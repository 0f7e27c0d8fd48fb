using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode;

/// <summary>The differences between the rule files of two packs, each of which can be applied to the old ones on its own. Tests are left out.</summary>
internal sealed class RuleEdits
{
    private readonly ImmutableArray<SyntaxTree> _base;
    private readonly List<(string Path, TextSpan Span, Func<Func<int, bool>, string> Text)> _changes = [];
    private readonly List<(string Path, int Edit, string Text)> _additions = [];
    private readonly ImmutableArray<ImpactEdit>.Builder _edits = ImmutableArray.CreateBuilder<ImpactEdit>();
    private readonly HashSet<int> _ofSchema = [];

    public RuleEdits(ImmutableArray<SyntaxTree> before, ImmutableArray<SyntaxTree> after)
    {
        _base = before;
        var (old, now) = (Declared(before), Declared(after));
        foreach (var (key, item) in old)
        {
            if (!now.TryGetValue(key, out var other))
            {
                Removed(key, item);
            }
            else if (Printed(item.Node) != Printed(other.Node))
            {
                Changed(key, item, other);
            }
        }

        foreach (var (key, item) in now.Where(d => !old.ContainsKey(d.Key)))
        {
            _additions.Add((item.Source.Path, Add($"{Short(key)} added", item, IsSchema(item.Node)), item.Source.Slice(item.Node.Span)));
        }
    }

    /// <summary>The differences.</summary>
    public ImmutableArray<ImpactEdit> Edits => _edits.ToImmutable();

    /// <summary>Whether an edit changes what rows look like, so that data must be read anew.</summary>
    public bool IsOfSchema(int edit) => _ofSchema.Contains(edit);

    /// <summary>The old files with some of the edits.</summary>
    public IEnumerable<SourceText> Apply(Func<int, bool> isChosen)
    {
        foreach (var tree in _base)
        {
            var path = tree.Source.Path;
            var edits = _changes.Where(c => c.Path == path).Select(c => new TextEdit(path, c.Span, c.Text(isChosen)))
                .Concat(tree.Declarations.Where(d => d is TestSyntax).Select(d => new TextEdit(path, d.Span, "")));
            yield return new(path, string.Join("\n\n", Added(path).Prepend(TextEdits.Apply(tree.Source.Text, edits))));
        }

        foreach (var path in _additions.Select(a => a.Path).Distinct().Where(path => _base.All(t => t.Source.Path != path)))
        {
            yield return new(path, string.Join("\n\n", Added(path)));
        }

        IEnumerable<string> Added(string path) => _additions.Where(a => a.Path == path && isChosen(a.Edit)).Select(a => a.Text);
    }

    private static Dictionary<string, Item> Declared(ImmutableArray<SyntaxTree> trees)
    {
        var declared = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (var (tree, node) in trees.SelectMany(t => t.Declarations.Where(d => d is not (TestSyntax or ErrorSyntax)).Select(d => (t, d))))
        {
            var key = Key(node);
            for (var number = 2; !declared.TryAdd(key, new(tree.Source, node)); number++)
            {
                key = $"{Key(node)}\n{number}";
            }
        }

        return declared;
    }

    private static string Key(DeclarationSyntax node) => node switch
    {
        EnumSyntax n => $"enum {n.Name}",
        EntitySyntax n => $"entity {n.Name}",
        ParamSyntax n => $"param {n.Name}",
        DefineSyntax n => $"define {n.Name}",
        ActionSyntax n => $"action {n.Name}",
        SubjectSyntax => "subject",
        TodaySyntax => "today",
        RuleSyntax { Name: { } name } => $"rule {name}",
        RuleSyntax n => $"rule without a name {Side.Identity(n)}",
        _ => throw new ArgumentException("A declaration of an unknown kind.", nameof(node)),
    };

    private static string Printed(DeclarationSyntax node) => SyntaxPrinter.Print(node with { Doc = null });

    private static bool IsSchema(DeclarationSyntax node) => node is EnumSyntax or EntitySyntax;

    private static ExpressionSyntax? Part(DeclarationSyntax node) => node switch
    {
        RuleSyntax rule => rule.Condition,
        DefineSyntax define => define.Body,
        ParamSyntax param => param.Default,
        _ => null,
    };

    private void Removed(string key, Item item)
    {
        var edit = Add($"{Short(key)} removed", item, IsSchema(item.Node));
        _changes.Add((item.Source.Path, item.Node.Span, isChosen => isChosen(edit) ? "" : item.Source.Slice(item.Node.Span)));
    }

    private void Changed(string key, Item old, Item now)
    {
        if ((Part(old.Node), Part(now.Node)) is not ({ } before, { } after))
        {
            var edit = Add($"{Short(key)} changed", now, IsSchema(now.Node));
            _changes.Add((old.Source.Path, old.Node.Span, isChosen => isChosen(edit) ? now.Source.Slice(now.Node.Span) : old.Source.Slice(old.Node.Span)));
            return;
        }

        var plan = new ExpressionPlan(old.Source, before, now.Source, after);
        int[] edits = [.. plan.Slots.Select(slot => slot.IsSame ? -1 : Add(Words(key, slot), now with { Place = after.Span }, false))];
        var frames = (Frame(old, before), Frame(now, after));
        var rest = Printed(Reduced(old.Node)) == Printed(Reduced(now.Node)) ? -1 : Add($"{Short(key)}: what stands around its {(old.Node is RuleSyntax ? "condition" : "value")}", now, false);
        _changes.Add((old.Source.Path, old.Node.Span, isChosen =>
        {
            var (head, tail) = rest >= 0 && isChosen(rest) ? frames.Item2 : frames.Item1;
            return head + plan.Text(i => edits[i] >= 0 && isChosen(edits[i])) + tail;
        }));
    }

    /// <summary>The declaration without its expression, to compare the rest.</summary>
    private static DeclarationSyntax Reduced(DeclarationSyntax node) => node switch
    {
        RuleSyntax rule => rule with { Condition = new MissingSyntax(default) },
        DefineSyntax define => define with { Body = new MissingSyntax(default) },
        ParamSyntax param => param with { Default = new MissingSyntax(default) },
        _ => node,
    };

    private static (string Head, string Tail) Frame(Item item, ExpressionSyntax part) => (
        item.Source.Slice(TextSpan.FromBounds(item.Node.Span.Start, part.Span.Start)), item.Source.Slice(TextSpan.FromBounds(part.Span.End, item.Node.Span.End)));

    private static string Words(string key, ExpressionSlot slot) => slot switch
    {
        { Base: null } => $"{Short(key)}: clause `{Short(slot.Head!)}` added",
        { Head: null } => $"{Short(key)}: clause `{Short(slot.Base)}` dropped",
        _ => $"{Short(key)}: `{Short(slot.Base)}` -> `{Short(slot.Head)}`",
    };

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 120 ? line : line[..117] + "...";
    }

    private int Add(string words, Item item, bool ofSchema)
    {
        _edits.Add(new(words, item.Source.Path, item.Source.Position(item.Place.Start).Line));
        if (ofSchema)
        {
            _ofSchema.Add(_edits.Count - 1);
        }

        return _edits.Count - 1;
    }

    private sealed record Item(SourceText Source, DeclarationSyntax Node)
    {
        public TextSpan Place { get; init; } = Node.Span;
    }
}
