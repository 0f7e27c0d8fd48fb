using Lode.Editor;

namespace Lode.Tests.Editor;

/// <summary>What is offered where <c>$0</c> stands.</summary>
public class CompletionTests
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries { name: key text
          alignment: alignment }
        entity deal as deals { id: key text
          partner: country }
        subject deal
        param large: number = 1

        """;

    [Theory]
    [InlineData("rule r\n  if partner.$0", "alignment", "partner")]
    [InlineData("rule r\n  if partner.al$0\n  then flag \"x\"", "alignment", "partner")]
    [InlineData("rule r\n  if partner.alignment == $0", "swing", "partner")]
    [InlineData("rule r\n  if partner.alignment == s$0", "ally", "deals")]
    [InlineData("rule r\n  if $0", "partner", "ally")]
    [InlineData("rule r\n  if not par$0\n  then flag \"x\"", "large", "ally")]
    [InlineData("ru$0", "rule", "ally")]
    public void What_fits_is_offered(string text, string offered, string absent)
    {
        var names = Offered(text);

        Assert.Contains(offered, names);
        Assert.DoesNotContain(absent, names);
    }

    [Theory]
    [InlineData("// a comment $0")]
    [InlineData("rule r \"a ti$0tle\"")]
    public void Nothing_is_offered_in_comments_and_texts(string text) => Assert.Empty(Offered(text));

    private static string[] Offered(string text)
    {
        var whole = Model + text;
        var at = whole.IndexOf("$0", StringComparison.Ordinal);
        var document = Workspace.Empty(new(2026, 1, 1)).Open("untitled:a", whole.Remove(at, 2)).Document("untitled:a")!;
        return [.. Completion.At(document, at).Select(entry => entry.Name)];
    }
}
