using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Writes a page so that browsers read it as HTML and any XML parser as XML. Every text is encoded here and nowhere else.</summary>
internal sealed partial class HtmlWriter(TextWriter writer)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly JsonWriterOptions ForScript = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private static readonly FrozenSet<string> Void = FrozenSet.Create("meta", "input", "br", "rect", "line", "circle", "path", "use");

    // On lines of their own, so that two pages can be compared.
    private static readonly FrozenSet<string> OnOwnLine = FrozenSet.Create(
        "html", "head", "body", "meta", "title", "header", "main", "footer", "nav", "section", "article", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "table", "thead", "tbody", "tr",
        "details", "form", "figure", "svg", "p", "div");

    // No script in an attribute, no style in one (the page's policy would refuse it), no address but a place of the page.
    private static readonly string[] Refused = ["style", "src", "srcset", "action", "formaction"];

    public void Page(Html html)
    {
        writer.Write("<!DOCTYPE html>");
        Write(html);
        writer.Write('\n');
    }

    private void Write(Html html)
    {
        switch (html)
        {
            case HtmlText text:
                writer.Write(Encoded(text.Text));
                break;
            case HtmlParts parts:
                foreach (var part in parts.Parts)
                {
                    Write(part);
                }

                break;
            case HtmlElement element:
                Write(element);
                break;
            case HtmlAsset asset:
                writer.Write($"\n<{asset.Element}>{asset.Asset.Content}</{asset.Element}>");
                break;
            case HtmlData data:
                writer.Write($"\n<script type=\"application/json\" id=\"{Encoded(data.Id)}\">{Json(data)}</script>");
                break;
        }
    }

    private void Write(HtmlElement element)
    {
        Check(Name().IsMatch(element.Name) && element.Name is not ("script" or "style"), element.Name);
        writer.Write(OnOwnLine.Contains(element.Name) ? $"\n<{element.Name}" : $"<{element.Name}");
        foreach (var (name, value) in element.Attributes)
        {
            Check(Name().IsMatch(name) && !name.StartsWith("on", StringComparison.Ordinal) && !Refused.Contains(name) && (name != "href" || value.StartsWith('#')), name);
            writer.Write($" {name}=\"{Encoded(value)}\"");
        }

        if (Void.Contains(element.Name))
        {
            writer.Write(" />");
            return;
        }

        writer.Write('>');
        foreach (var child in element.Children)
        {
            Write(child);
        }

        writer.Write($"</{element.Name}>");
    }

    private static string Encoded(string text) => Encoder.Encode(VisibleText.Of(text));

    private static string Json(HtmlData data)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, ForScript))
        {
            data.Write(json);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Check(bool isFine, string name)
    {
        if (!isFine)
        {
            throw new ArgumentException($"`{name}` has no place in a page.");
        }
    }

    [GeneratedRegex("^[a-zA-Z][a-zA-Z0-9-]*$")]
    private static partial Regex Name();
}
