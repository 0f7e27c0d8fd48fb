using Lode.Editor;

namespace Lode.Tests.Editor;

/// <summary>What is told of a call where <c>$0</c> stands, the parameter being written in marks.</summary>
public class SignatureHelpTests
{
    private const string Model = """
        enum stage { mining, processing }
        entity country as countries { name: key text }
        entity deal as deals { id: key text
          partner: country
          signed: date }
        subject deal
        action escalate(to: text, due: date)
        /// A share.
        define share(c: country, s: stage) for deal: percent = 1%

        """;

    [Theory]
    [InlineData("rule r if share($0", "share([|c: country|], s: stage): percent")]
    [InlineData("rule r if share(partner, $0", "share(c: country, [|s: stage|]): percent")]
    [InlineData("rule r if share(partner, min$0) > 1 then flag \"x\"", "share(c: country, [|s: stage|]): percent")]
    [InlineData("rule r if share(s: mi$0) > 1", "share(c: country, [|s: stage|]): percent")]
    [InlineData("rule r if some d in deals satisfies d.share($0", "share([|c: country|], s: stage): percent")]
    [InlineData("rule r if round(1, $0)", "round(x, [|digits|])")]
    [InlineData("rule r if abs(round($0", "round([|x|], digits)")]
    [InlineData("rule r if fired($0", "fired([|RULE|])")]
    [InlineData("rule r if sum($0 for d in deals)", "sum([|e|] for x in S where c)")]
    [InlineData("rule r if sum(1 for d in deals where $0)", "sum(e for x in S where [|c|])")]
    [InlineData("rule r if signed then escalate($0", "escalate([|to: text|], due: date)")]
    [InlineData("rule r if signed then escalate(\"a\", due: $0)", "escalate(to: text, [|due: date|])")]
    [InlineData("rule r if signed then flag \"{share($0)}\"", "share([|c: country|], s: stage): percent")]
    public void The_call_and_its_parameter_are_shown(string text, string shown)
    {
        var marked = MarkedText.Read(Model + text);
        var help = SignatureHelp.At(marked.Document(), marked.Caret)!;
        var signature = help.Signatures[help.Active];

        Assert.Equal(shown, MarkedText.Mark(signature.Label, [signature.Parameters[signature.Active!.Value]]));
    }

    [Theory]
    [InlineData("rule r if $0share(partner)")]
    [InlineData("rule r if share(partner, mining) $0")]
    [InlineData("rule r if (partner $0")]
    [InlineData("rule r if nothing_of_this_name($0")]
    public void Nothing_is_shown_where_nothing_is_called(string text)
    {
        var marked = MarkedText.Read(Model + text);

        Assert.Null(SignatureHelp.At(marked.Document(), marked.Caret));
    }
}
