using System.Text.Json;
using System.Text.Json.Nodes;
using Lode.Editor;
using Lode.LanguageServer;

namespace Lode.Tests.LanguageServer;

public class DocumentsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    public void After_each_of_ten_thousand_edits_the_text_is_the_editors(string? encoding)
    {
        var documents = new Documents(new(2026, 1, 15));
        documents.Begin(Workspace.Empty(new(2026, 1, 15)), new(isUtf8: encoding is not null), versioned: false);
        var typist = new Typist(encoding, seed: 11);
        Apply(documents, "textDocument/didOpen", new JsonObject { ["uri"] = "untitled:a", ["languageId"] = "lode", ["version"] = 1, ["text"] = typist.Text }, null);
        for (var i = 0; i < 10_000; i++)
        {
            Apply(documents, "textDocument/didChange", new JsonObject { ["uri"] = "untitled:a", ["version"] = i + 2 }, typist.Type());

            Assert.Equal(typist.Text, documents.Now.Workspace.Document("untitled:a")!.Source.Text);
        }

        Assert.Equal(10_001, documents.Now.Versions["untitled:a"]);
    }

    private static void Apply(Documents documents, string method, JsonObject document, JsonArray? changes)
    {
        var given = new JsonObject { ["textDocument"] = document, ["contentChanges"] = changes };
        documents.Apply(method, JsonSerializer.SerializeToElement(given));
    }
}
