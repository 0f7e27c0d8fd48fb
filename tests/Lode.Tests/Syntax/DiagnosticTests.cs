using System.Reflection;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Syntax;

/// <summary>Each finding of form: the place it marks (between « and »), alone, and what its first fix makes of the text.</summary>
public class DiagnosticTests
{
    public static TheoryData<string, string, string?> Cases => new()
    {
        { "LODE1001", "if a «;»then flag", null },
        { "LODE1001", "if a then flag «€€»", null },
        { "LODE1002", "if a == «\"x then flag»\nif b then flag", null },
        { "LODE1003", "if «`a then flag»\nif b then flag", null },
        { "LODE1004", "if a > «2025-1-5» then flag", "if a > 2025-01-05 then flag" },
        { "LODE1004", "if a > «2025-02-30» then flag", null },
        { "LODE1005", "if a > «1_000_» then flag", null },
        { "LODE1005", "if a > «.5» then flag", "if a > 0.5 then flag" },
        { "LODE1006", "if a matches \"«\\d»\" then flag", "if a matches \"\\\\d\" then flag" },
        { "LODE1007", "if a == «'x'» then flag", "if a == \"x\" then flag" },
        { "LODE1007", "if a == «“x”» then flag", "if a == \"x\" then flag" },
        { "LODE1009", "«// lode: allow LODE3001»\nif a then flag", null },
        { "LODE1010", "«rul» x\n", null },
        { "LODE1010", "«foo»\nrule x if a then flag", null },
        { "LODE1011", "enum a { x } «enum» b { y }", "enum a { x }\n\nenum b { y }" },
        { "LODE1012", "if a «b» c then flag", null },
        { "LODE1012", "if (a «b») then flag", null },
        { "LODE1012", "subject deal «}»", null },
        { "LODE1013", "if a > «then» flag", null },
        { "LODE1013", "if a >«»\nrule x if b then flag", null },
        { "LODE1013", "if a and f(b, «,» c) then flag", null },
        { "LODE1014", "if a. «then» flag", null },
        { "LODE1014", "rule«»", null },
        { "LODE1014", "if a then«»", null },
        { "LODE1015", "rule x«»\nrule y if a then flag", null },
        { "LODE1015", "if a > 3 «flag» \"x\"", "if a > 3 then flag \"x\"" },
        { "LODE1015", "if f(a, b «then» flag", "if f(a, b) then flag" },
        { "LODE1015", "if a in [b «c»] then flag", "if a in [b, c] then flag" },
        { "LODE1015", "if a then flag «score» 3", "if a then flag, score 3" },
        { "LODE1015", "if a then flag«»\n  escalate(3)", "if a then flag,\n  escalate(3)" },
        { "LODE1016", "if (if a then b«)» > 3 then flag", "if (if a then b else unknown) > 3 then flag" },
        { "LODE1017", "if a.«by» == 3 then flag", "if a.`by` == 3 then flag" },
        { "LODE1017", "enum a { x, «if» }", "enum a { x, `if` }" },
        { "LODE1017", "if «where» == 3 then flag", "if `where` == 3 then flag" },
        { "LODE1020", "if a «=» b then flag", "if a == b then flag" },
        { "LODE1020", "if a «&&» b then flag", "if a and b then flag" },
        { "LODE1020", "if a«||»b then flag", "if a or b then flag" },
        { "LODE1020", "if «!»a then flag", "if not a then flag" },
        { "LODE1020", "if a «<>» b then flag", "if a != b then flag" },
        { "LODE1020", "if a «AND» b then flag", "if a and b then flag" },
        { "LODE1020", "«IF» a then flag", "if a then flag" },
        { "LODE1020", "if a «Then» flag", "if a then flag" },
        { "LODE1020", "if a > 500 «THEN» flag", "if a > 500 then flag" },
        { "LODE1020", "«Rule» x if a then flag", "rule x if a then flag" },
        { "LODE1020", "if a then «FLAG» \"x\"", "if a then flag \"x\"" },
        { "LODE1022", "if «a < b < c» then flag", "if a < b and b < c then flag" },
        { "LODE1022", "if «1 <= b <= c + 1» then flag", "if b between 1 and c + 1 then flag" },
        { "LODE1022", "if «c >= b >= 1» then flag", "if b between 1 and c then flag" },
        { "LODE1022", "if «a == b == c» then flag", "if a == b and b == c then flag" },
        { "LODE1023", "if x > «a otherwise b» then flag", "if x > (a otherwise b) then flag" },
        { "LODE1023", "if «a otherwise b» and c then flag", "if (a otherwise b) and c then flag" },
        { "LODE1023", "if not «a otherwise b otherwise c» then flag", "if not (a otherwise b otherwise c) then flag" },
        { "LODE1024", "rule x\n  if a\n  then flag\n  «severity high»", "rule x\n  severity high\n  if a\n  then flag" },
        { "LODE1024", "rule x if a then flag «for deal», score 3", "rule x for deal if a then flag, score 3" },
        { "LODE1025", "if (if a then 1 «elseif» b then 2 else 3) > 1 then flag", "if (if a then 1 else if b then 2 else 3) > 1 then flag" },
        { "LODE1026", "if a > «1,000» then flag", "if a > 1_000 then flag" },
        { "LODE1026", "if a in [«1,000,000», 2] then flag", "if a in [1_000_000, 2] then flag" },
        { "LODE1027", "if a > «85 %» then flag", "if a > 85% then flag" },
        { "LODE1028", "if a «%» 2 == 0 then flag", null },
        { "LODE1029", "if a then «\"x\"»", "if a then flag \"x\"" },
        { "LODE1029", "if a then «flagg» \"x\"", "if a then flag \"x\"" },
        { "LODE1029", "if a then «flga»", "if a then flag" },
        { "LODE1030", "if a then flag \"x «{»y\"", "if a then flag \"x {{y\"" },
        { "LODE1031", "if a then flag \"x «}» y\"", "if a then flag \"x }} y\"" },
        { "LODE1032", "test x {\n  | a | expect |\n  «| 1 |»\n}", null },
        { "LODE1033", "rule x\n  «severty» high\n  if a then flag", "rule x\n  severity high\n  if a then flag" },
        { "LODE1034", "test x {\n  «expct» fires\n}", "test x {\n  expect fires\n}" },
        { "LODE1035", "if a then flag «else» flag", null },
        { "LODE1036", "if a «is» in b then flag", "if a in b then flag" },
        { "LODE1036", "if a «is» not between 1 and 2 then flag", "if a not between 1 and 2 then flag" },
        { "LODE1037", "if a > «1.5 months» then flag", null },
        { "LODE1037", "if a > «9bn years» then flag", null },
        { "LODE1038", "if a == «not» b then flag", "if a == (not b) then flag" },
        { "LODE1039", "if a in «(b, c)» then flag", "if a in [b, c] then flag" },
    };

    [Theory, MemberData(nameof(Cases))]
    public void Is_reported_once_at_its_place_with_its_fix(string code, string marked, string? mended)
    {
        var start = marked.IndexOf('«', StringComparison.Ordinal);
        var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
        var tree = Parser.Parse(new("a.lode", text));
        var diagnostic = Assert.Single(tree.Diagnostics);
        Assert.Equal((code, start, marked.IndexOf('»', StringComparison.Ordinal) - 1 - start), (diagnostic.Code, diagnostic.Span.Start, diagnostic.Span.Length));
        if (mended is not null)
        {
            Assert.Equal(mended, Apply(text, diagnostic.Fixes[0]));
            Assert.Empty(Parser.Parse(new("a.lode", mended)).Diagnostics);
        }
    }

    [Theory]
    [InlineData("if x > a otherwise b + 1 then flag")]
    [InlineData("if p and x > a otherwise b then flag")]
    [InlineData("if not a otherwise b then flag")]
    [InlineData("if a otherwise b * 2 > c or d then flag")]
    [InlineData("if f(x + a otherwise b) then flag")]
    public void Both_readings_of_otherwise_are_whole(string text)
    {
        var diagnostic = Assert.Single(Parser.Parse(new("a.lode", text)).Diagnostics);
        Assert.Equal(2, diagnostic.Fixes.Length);
        var readings = diagnostic.Fixes.Select(fix => Parser.Parse(new("a.lode", Apply(text, fix)))).ToArray();
        Assert.All(readings, reading => Assert.Empty(reading.Diagnostics));
        Assert.NotEqual(SyntaxPrinter.Print(readings[0]), SyntaxPrinter.Print(readings[1]));
    }

    [Fact]
    public void Several_errors_in_a_file_are_all_reported()
    {
        var tree = Parser.Parse(new("a.lode", "if a = b then flag\nif a > then flag\nrule\nif (a then flag\nif a then flag \"{\"\n"));
        Assert.Equal(["LODE1020", "LODE1013", "LODE1014", "LODE1015", "LODE1030"], tree.Diagnostics.Select(diagnostic => diagnostic.Code).Take(5));
    }

    [Fact]
    public void A_safe_fix_leaves_the_tree_as_it_was_read()
    {
        foreach (var (_, marked, mended) in Cases.Select(row => ((string)row[0], (string)row[1], (string?)row[2])))
        {
            var text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal);
            var tree = Parser.Parse(new("a.lode", text));
            if (mended is not null && tree.Diagnostics[0].Fixes[0].Safe && tree.Diagnostics[0].Code is not ("LODE1022" or "LODE1005" or "LODE1006" or "LODE1038"))
            {
                Assert.Equal(SyntaxPrinter.Print(Parser.Parse(new("a.lode", mended))), SyntaxPrinter.Print(tree));
            }
        }
    }

    [Fact]
    public void Every_code_of_form_is_used_once_and_has_a_page_whose_examples_show_it()
    {
        var descriptors = new[] { typeof(LexerDiagnostics), typeof(GrammarDiagnostics) }
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static)).Select(field => (Descriptor)field.GetValue(null)!).ToArray();
        Assert.Equal(descriptors.Length, descriptors.Select(descriptor => descriptor.Code).Distinct().Count());
        foreach (var code in descriptors.Select(descriptor => descriptor.Code))
        {
            var page = $"grammar/diagnostics/{code}.md";
            Assert.StartsWith($"# {code} ", Repository.Read(page), StringComparison.Ordinal);
            var packs = Repository.Blocks(page, "lode").Select(text => PackBinder.Bind([Parser.Parse(new(page, text))]).Diagnostics).ToArray();
            Assert.True(packs.Length is 0 or 2, page);
            Assert.True(packs.Length == 0 || packs[0].Any(diagnostic => diagnostic.Code == code), page);
            Assert.Empty(packs.Skip(1).SelectMany(found => found).Select(diagnostic => $"{page}: {diagnostic.Message}"));
        }
    }

    private static string Apply(string text, Fix fix) => fix.Edits.OrderByDescending(edit => edit.Span.Start)
        .Aggregate(text, (current, edit) => current.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText));
}
