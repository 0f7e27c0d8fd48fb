using Lode.Syntax;

namespace Lode.Tests.Syntax;

/// <summary>Half-typed text: every file cut at every offset gives a whole tree, and what follows the cut is still read.</summary>
public class CutTests
{
    private const string Next = "\nrule following \"follows\"\n  if a > 3\n  then flag \"x\"\n";
    private const string NextPrinted = "(rule following\n  (title \"follows\")\n  (if (> a 3))\n  (flag \"x\"))";

    public static TheoryData<string> Files => [.. Repository.Files(".lode")];

    [Theory, MemberData(nameof(Files))]
    public void A_file_cut_anywhere_has_a_whole_tree(string path)
    {
        var text = Repository.Read(path);
        var tree = Parser.Parse(new(path, text));
        var starts = tree.Declarations.Select(declaration => declaration.Span.Start).ToArray();
        for (var cut = 0; cut <= text.Length; cut++)
        {
            // The declarations before the last two are the same as one cut ago; every fiftieth time they are read again all the same.
            var from = cut % 50 == 0 ? 0 : starts.Where(start => start < cut).TakeLast(2).FirstOrDefault();
            TreeChecks.Whole(Parser.Parse(new(path, text[from..cut])));
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void A_declaration_cut_anywhere_never_hides_the_next(string path)
    {
        var text = Repository.Read(path);
        foreach (var declaration in Parser.Parse(new(path, text)).Declarations)
        {
            for (var cut = declaration.Span.Start; cut <= declaration.Span.End; cut += 3)
            {
                var cutText = text[declaration.Span.Start..cut] + Next;
                var tree = Parser.Parse(new(path, cutText));
                TreeChecks.Whole(tree);
                HasNext(tree);
            }
        }
    }

    [Theory, MemberData(nameof(Files))]
    public void A_missing_token_never_hides_the_next_declaration(string path)
    {
        var text = Repository.Read(path);
        foreach (var declaration in Parser.Parse(new(path, text)).Declarations)
        {
            var own = text.Substring(declaration.Span.Start, declaration.Span.Length);
            foreach (var token in Parser.Parse(new(path, own)).Tokens.Where(token => token.Span.Length > 0))
            {
                var broken = own.Remove(token.Span.Start, token.Span.Length) + Next;
                HasNext(Parser.Parse(new(path, broken)));
            }
        }
    }

    [Theory]
    [InlineData("if partner.", "(rule\n  (if (. partner <missing>)))")]
    [InlineData("if x > ", "(rule\n  (if (> x <missing>)))")]
    [InlineData("if x and ", "(rule\n  (if (and x <missing>)))")]
    [InlineData("if x between 1 and", "(rule\n  (if (between x 1 <missing>)))")]
    [InlineData("if count(x in ", "(rule\n  (if (aggregate count (in x <missing>))))")]
    [InlineData("if count(x in deals where x.", "(rule\n  (if (aggregate count (in x deals) where=(. x <missing>))))")]
    [InlineData("if sum(x.a for ", "(rule\n  (if (aggregate sum (. x a) (in <missing> <missing>))))")]
    [InlineData("if share(China, ", "(rule\n  (if (call share China)))")]
    [InlineData("if a in [x, ", "(rule\n  (if (in a [x])))")]
    [InlineData("if a then flag \"{partner.", "(rule\n  (if a)\n  (flag (template (hole (. partner <missing>)))))")]
    [InlineData("if a then score ", "(rule\n  (if a)\n  (score <missing>))")]
    [InlineData("if a then escalate(to: ", "(rule\n  (if a)\n  (call escalate to=<missing>))")]
    [InlineData("rule foo", "(rule foo\n  (if <missing>))")]
    [InlineData("rule foo\n  severity ", "(rule foo\n  (severity <missing>)\n  (if <missing>))")]
    [InlineData("rule foo\n  for deal\n  ta", "(rule foo\n  (for deal)\n  (if ta))")]
    [InlineData("define f for deal: ", "(define f\n  (for deal)\n  (type <missing>)\n  <missing>)")]
    [InlineData("param x: percent = ", "(param x\n  (type percent)\n  <missing>)")]
    [InlineData("entity deal as deals {\n  id: key ", "(entity deal\n  (as deals)\n  (field id (type key)))")]
    [InlineData("entity deal as deals {\n  id: \n  name: text\n}", "(entity deal\n  (as deals)\n  (field id (type <missing>))\n  (field name (type text)))")]
    [InlineData("test foo {\n  given deal { partner: ", "(test foo\n  (given deal partner=<missing>))")]
    [InlineData("test foo {\n  | a | expect |\n  | 1 | ", "(test foo\n  (table a expect\n    (row 1)))")]
    [InlineData("enum e { a, ", "(enum e\n  (member a))")]
    public void Half_typed_text_keeps_what_is_there(string text, string expected)
    {
        var tree = Parser.Parse(new("a.lode", text));
        Assert.Equal(expected, SyntaxPrinter.Print(tree).TrimEnd());
        Assert.NotEmpty(tree.Diagnostics);
        TreeChecks.Whole(tree);
    }

    private static void HasNext(SyntaxTree tree)
    {
        if (!tree.Declarations.Any(found => SyntaxPrinter.Print(found with { Doc = null }) == NextPrinted))
        {
            Assert.Fail($"{tree.Source.Text}\n{SyntaxPrinter.Print(tree)}");
        }
    }
}
