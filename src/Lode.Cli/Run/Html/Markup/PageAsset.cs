using System.Security.Cryptography;
using System.Text;

namespace Lode.Cli;

/// <summary>A style sheet or script that is embedded in Lode and written into the page as it is.</summary>
internal sealed record PageAsset
{
    private PageAsset(string file, string open, string close)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream("report/" + file)!;
        using var reader = new StreamReader(stream);

        // XML parsers take it as text, browsers as a comment around it.
        Content = $"{open}\n{reader.ReadToEnd().ReplaceLineEndings("\n").Trim()}\n{close}";
        Hash = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Content)))}'";
    }

    /// <summary>How the page looks.</summary>
    public static PageAsset Style { get; } = new("page.css", "/*<![CDATA[*/", "/*]]>*/");

    /// <summary>What the page does.</summary>
    public static PageAsset Script { get; } = new("page.js", "//<![CDATA[", "//]]>");

    /// <summary>The text between the tags.</summary>
    public string Content { get; }

    /// <summary>By which the page's policy allows this text and no other.</summary>
    public string Hash { get; }
}
