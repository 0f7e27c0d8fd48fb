using System.Text.Json;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using static Lode.Cli.Html;

namespace Lode.Cli;

/// <summary>The explanations of a page: where each is shown, and the data from which its script draws them once they are opened.</summary>
internal sealed class WhyBook
{
    private readonly List<Explanation> _explanations = [];
    private readonly Dictionary<(string Rule, string Key), int> _numbers = [];
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _textNumbers = new(StringComparer.Ordinal);

    public WhyBook(Overview overview)
    {
        foreach (var explanation in overview.Entities.SelectMany(e => e.Ranked).SelectMany(s => s.Fired).Select(f => f.Why)
            .Concat(overview.Entities.SelectMany(e => e.Undecided).SelectMany(u => u.Shown).Select(v => v.Why)).OfType<Explanation>())
        {
            _numbers[(explanation.Rule, explanation.Key)] = _explanations.Count;
            _explanations.Add(explanation);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _explanations.Count;

    /// <summary>The place of an explanation on the page; null where there is none.</summary>
    public string? Place(RuleSymbol rule, string key) => _numbers.TryGetValue((rule.Name, key), out var number) ? $"why-{number}" : null;

    /// <summary>What opens to show an explanation; null where there is none.</summary>
    public Html? Opener(RuleSymbol rule, string key) => _numbers.TryGetValue((rule.Name, key), out var number)
        ? Tag("details", Tag("summary", "Why", Tag("span", $" {rule.Name} on {key}").Class("unseen"))).Class("why").Id($"why-{number}").With("data-why", $"{number}")
        : null;

    /// <summary>All explanations: texts once each, and nodes that name them by number.</summary>
    public Html Data() => new HtmlData("whys", json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("nodes");
        _explanations.ForEach(e => Node(json, e.Condition));
        json.WriteEndArray();
        json.WriteStartArray("texts");
        _texts.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    // [text, value, truth, margin, note, children...], absent texts as -1.
    private void Node(Utf8JsonWriter json, ExplanationNode node)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Number(node.Text));
        json.WriteNumberValue(Number(node.Value));
        json.WriteNumberValue((int)node.Truth);
        json.WriteNumberValue(node.Margin is { } margin ? Number(margin) : -1);
        json.WriteNumberValue(node.Note is { } note ? Number(note) : -1);
        foreach (var child in node.Children)
        {
            Node(json, child);
        }

        json.WriteEndArray();
    }

    private int Number(string text)
    {
        if (!_textNumbers.TryGetValue(text, out var number))
        {
            _textNumbers[text] = number = _texts.Count;
            _texts.Add(VisibleText.Of(text));
        }

        return number;
    }
}
