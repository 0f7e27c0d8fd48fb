using Lode.Editor;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>From a name to what it means, and to the other places that name the same.</summary>
public sealed class NavigationTests : IDisposable
{
    private const string Model = """
        enum alignment { ally, swing }
        entity country as countries from "data/countries.csv" { name: key text
          alignment: alignment }
        entity deal as deals from "data/deals.csv" { id: key text
          partner: country
          parties: set of country }
        subject deal
        param large: number = 1
        define side(c: country): alignment = c.alignment

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("lode-navigation-").FullName;

    [Theory]
    [InlineData("rule r if part$0ner.alignment == swing then flag", "partner: country")]
    [InlineData("rule r if partner.align$0ment == swing then flag", "alignment: alignment }")]
    [InlineData("rule r if partner.alignment == sw$0ing then flag", "swing }")]
    [InlineData("rule r if side(partner) == lar$0ge", "large: number")]
    [InlineData("rule r if true then flag \"{par$0tner}\"", "partner: country")]
    [InlineData("rule r if si$0de(partner) ==", "side(c")]
    [InlineData("rule r if partner.alignment == swing then flag\ntest $0r { expect fires }", "r if")]
    [InlineData("rule r if true then flag\ntest r { given deal { part$0ner: Japan } expect fires }", "partner: country")]
    [InlineData("rule r if true then flag\ntest r { set lar$0ge = 2 expect fires }", "large: number")]
    [InlineData("rule r if true then flag\ntest r { | part$0ner | expect |\n | Japan | fires |", "partner: country")]
    [InlineData("rule r if some c in coun$0tries satisfies c.alignment == ally then flag", "country as")]
    [InlineData("rule r if some x in countries satisfies $0x.alignment ==", "x in countries")]
    public void A_name_leads_to_its_declaration(string text, string declared)
    {
        var (document, caret) = Open(text);

        Assert.StartsWith(declared, Following(document, Navigation.Definition(document, caret)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule r if part$0ner.alignment == swing then flag", "country as")]
    [InlineData("rule r if part$0ner.", "country as")]
    [InlineData("rule r if some c in par$0ties satisfies", "country as")]
    [InlineData("rule r if partner.align$0ment == swing then flag", "alignment {")]
    [InlineData("rule r if partner.alignment == sw$0ing then flag", "alignment {")]
    [InlineData("rule r if si$0de(partner) == ally then flag", "alignment {")]
    [InlineData("rule r if partner == Ja$0pan then flag", "country as")]
    [InlineData("rule $0r if true then flag", "deal as")]
    [InlineData("rule r if id == \"x\" and lar$0ge > 1 then flag", null)]
    public void A_value_leads_to_the_declaration_of_what_it_is(string text, string? declared)
    {
        var (document, caret) = Open(text);
        var place = Navigation.TypeDefinition(document, caret);

        Assert.Equal(declared is null, place is null);
        Assert.StartsWith(declared ?? "", Following(document, place), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule r if partner == Ja$0pan then flag", 3)]
    [InlineData("rule r if partner == \"South $0Korea\" then flag", 2)]
    [InlineData("rule r if parties overlaps [Ja$0pan] and", 3)]
    [InlineData("rule r if partner == Atl$0antis then flag", null)]
    [InlineData("rule r if true then flag\ntest r { given deal { partner: Ja$0pan } expect fires }", 3)]
    [InlineData("rule r if true then flag\ntest r { given country Ja$0pan { alignment: ally } expect fires }", 3)]
    public void A_key_leads_to_its_row(string text, int? line)
    {
        var (document, caret) = Open(text);
        var row = Navigation.Row(document, caret);

        Assert.Equal(line, row?.Line);
        Assert.Equal(line is null ? null : PathOf("data/countries.csv"), row?.Path);
    }

    [Theory]
    [InlineData("rule r if [|partner|].alignment == [|part$0ner|].alignment then flag \"{[|partner|]} {id}\"")]
    [InlineData("rule r if partner == [|Ja$0pan|] or partner == \"Korea\" or partner == [|\"Japan\"|] then flag")]
    [InlineData("rule [|r|] if true then flag\nrule s if fired([|$0r|]) then flag\ntest [|r|] { expect fires }")]
    [InlineData("rule r if some [|x|] in countries satisfies [|$0x|].alignment == ally then flag")]
    [InlineData("rule r if $0 and partner == Japan then flag")]
    public void Names_of_the_same_light_up_together(string text)
    {
        var marked = MarkedText.Read(text);
        var (document, caret) = Open(text);
        var spans = Highlight.Of(document, caret).Select(h => new TextSpan(h.Span.Start - Model.Length, h.Span.Length)).Where(s => s.Start >= 0);

        Assert.Equal(MarkedText.Mark(marked.Text, marked.Spans), MarkedText.Mark(marked.Text, spans));
    }

    [Fact]
    public void Only_the_declaration_lights_up_as_written()
    {
        var (document, caret) = Open("rule r if some x in countries satisfies $0x.alignment == ally then flag");

        Assert.Equal([true, false], Highlight.Of(document, caret).Select(h => h.IsDeclaration));
    }

    [Theory]
    [InlineData("rule r if partner == Ja$0pan then flag \"{partner}\"", 2)]
    [InlineData("rule r if part$0ner == Japan then flag \"{partner}\"", 3)]
    [InlineData("rule $0r if true then flag", 0)]
    public void References_come_from_every_file_of_the_pack(string text, int count)
    {
        File.WriteAllText(PathOf("other.lode"), "rule other if partner == Japan then flag\n");
        var (document, caret) = Open(text);
        var all = Navigation.References(document, caret, withDeclaration: false);
        var declared = Navigation.References(document, caret, withDeclaration: true).Except(all);

        Assert.Equal(count, all.Length);
        Assert.Equal(text.Contains("Ja$0pan", StringComparison.Ordinal) ? 0 : 1, declared.Count());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (Document Document, int Caret) Open(string text)
    {
        var marked = MarkedText.Read(Model + text);
        Directory.CreateDirectory(PathOf("data"));
        File.WriteAllText(PathOf("data/countries.csv"), "name,alignment\nSouth Korea,ally\nJapan,ally\n");
        File.WriteAllText(PathOf("data/deals.csv"), "id,partner,parties\nd,Japan,\n");
        File.WriteAllText(PathOf("a.lode"), marked.Text);
        return (Workspace.Empty(new(2026, 1, 1)).Open(PathOf("a.lode"), marked.Text).Document(PathOf("a.lode"))!, marked.Caret);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static string Following(Document document, Place? place) =>
        place is { } at ? document.Pack.Document(at.Source.Path)!.Source.Text[at.Span.Start..] : "";
}
