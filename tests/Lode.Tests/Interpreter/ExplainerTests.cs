using System.Text;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Tests.Cases;

namespace Lode.Tests.Interpreter;

public class ExplainerTests
{
    private const string Golden = "tests/Lode.Tests/Interpreter/explanations.golden";

    /// <summary>The sections of the golden file: <c># key: condition</c>, then the explanation.</summary>
    public static TheoryData<string> Sections =>
        [.. Repository.Read(Golden).ReplaceLineEndings("\n").Split("\n# ")[1..].Select(section => section.TrimEnd('\n') + "\n")];

    [Theory]
    [MemberData(nameof(Sections))]
    public void An_explanation_reads_as_in_the_golden_file(string section)
    {
        var title = section.Split('\n')[0];
        var colon = title.IndexOf(": ", StringComparison.Ordinal);

        Assert.Equal(section, $"{title}\n{Explain(title[..colon], title[(colon + 2)..])}");
    }

    [Fact]
    public void A_search_without_budget_tells_no_change_and_an_endless_rule_can_be_stopped()
    {
        using var none = new CancellationTokenSource();
        none.Cancel();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var endless = string.Join(", ", Enumerable.Range(0, 26).Select(i => $"{(char)('a' + i)}1 in deals"));

        var (explainer, row) = Prepare("full", "months > 9");
        Assert.NotEmpty(explainer.Explain(0, row).Flips);
        Assert.Empty(explainer.Explain(0, row, none.Token, CancellationToken.None).Flips);
        Assert.Throws<OperationCanceledException>(() => Prepare("full", $"count({endless}) > 0").Explainer.Explain(0, 0, none.Token, soon.Token));
    }

    private static (Explainer Explainer, int Row) Prepare(string key, string condition)
    {
        var pack = new CaseFile("explained", "", [new Case(1, "deal", key, condition, "")]).Bind();
        var world = CaseFile.World(pack);
        return (new Explainer(new InterpreterEngine(pack), world), world.Tables[pack.Rules[0].Entity.Ordinal].Row(key));
    }

    internal static string Explain(string key, string condition)
    {
        var (explainer, row) = Prepare(key, condition);
        var explanation = explainer.Explain(0, row);
        var text = new StringBuilder($"{explanation.Verdict}");
        text.Append(explanation.Missing.IsEmpty ? "" : $": {string.Join("; ", explanation.Missing)}").Append('\n');
        Write(explanation.Condition, 1, text);
        foreach (var flip in explanation.Flips)
        {
            text.Append($"  change {flip.Cell} from {flip.From} to {flip.To}: {flip.Verdict}\n");
        }

        return text.ToString();
    }

    private static void Write(ExplanationNode node, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).Append($"{node.Text} = {node.Value}");
        text.Append(node.Margin is null ? "" : $" [{node.Margin}]").Append(node.Note is null ? "" : $" ({node.Note})");
        text.Append(node.Missing.IsEmpty ? "" : $" ? {string.Join("; ", node.Missing)}").Append('\n');
        foreach (var child in node.Children)
        {
            Write(child, depth + 1, text);
        }
    }
}
