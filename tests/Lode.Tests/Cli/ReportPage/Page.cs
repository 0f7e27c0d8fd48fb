using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace Lode.Tests.Cli.ReportPage;

/// <summary>The page of a run, read by an XML parser.</summary>
internal sealed class Page
{
    private Page(string text)
    {
        Text = text;
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        Root = XDocument.Load(reader).Root!;
    }

    public string Text { get; }

    public XElement Root { get; }

    public static Page Of(CliRunner cli, params string[] more)
    {
        var result = cli.Run(["run", "--format", "html", .. more]);
        Assert.Equal(0, result.Status);
        return new(result.Out);
    }

    public IEnumerable<XElement> All(string name) => Root.Descendants().Where(e => e.Name.LocalName == name);

    public IEnumerable<XElement> All(string name, string className) => All(name).Where(e => ((string?)e.Attribute("class") ?? "").Split(' ').Contains(className));

    public XElement Id(string id) => Root.Descendants().Single(e => (string?)e.Attribute("id") == id);

    /// <summary>The explanations that the page carries.</summary>
    public JsonElement Whys() => JsonDocument.Parse(Id("whys").Value).RootElement;
}
