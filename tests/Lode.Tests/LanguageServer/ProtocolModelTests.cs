using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>That what the server sends is really held against the protocol's model.</summary>
public class ProtocolModelTests
{
    private const string Small = """
        {
          "requests": [{ "method": "a/b", "messageDirection": "clientToServer", "result": { "kind": "or", "items": [{ "kind": "reference", "name": "Hit" }, { "kind": "base", "name": "null" }] } }],
          "notifications": [{ "method": "a/told", "messageDirection": "serverToClient", "params": { "kind": "array", "element": { "kind": "reference", "name": "Kind" } } }],
          "structures": [
            { "name": "Base", "properties": [{ "name": "line", "type": { "kind": "base", "name": "uinteger" } }] },
            { "name": "Hit", "extends": [{ "kind": "reference", "name": "Base" }], "properties": [{ "name": "text", "type": { "kind": "base", "name": "string" }, "optional": true }] }],
          "enumerations": [{ "name": "Kind", "type": { "kind": "base", "name": "uinteger" }, "values": [{ "name": "One", "value": 1 }] }],
          "typeAliases": []
        }
        """;

    private const string Wrong = """
        { "jsonrpc": "2.0", "id": 1, "result": { "contents": { "kind": "markdown", "value": "x" }, "range": { "start": { "line": 0, "character": 0 } } } }
        """;

    [Theory]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "result": { "line": 3, "text": "x" } }""", null)]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "result": null }""", null)]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "result": { "text": "x" } }""", "a/b result.line: is missing")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "result": { "line": -1 } }""", "a/b result.line: -1 is no uinteger")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "result": { "line": 1, "txt": "x" } }""", "a/b result.txt: the protocol has no such property")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "error": { "code": 1 } }""", "error: without code or message")]
    [InlineData("""{ "jsonrpc": "2.0", "method": "a/told", "params": [1] }""", null)]
    [InlineData("""{ "jsonrpc": "2.0", "method": "a/told", "params": [1, 2] }""", "a/told params[1]: 2 is no Kind")]
    [InlineData("""{ "jsonrpc": "2.0", "method": "a/untold", "params": [] }""", "a/untold: there is no such notification")]
    [InlineData("""{ "jsonrpc": "2.0", "id": 1, "method": "a/b" }""", "a/b: is not for a server to send")]
    [InlineData("""{ "id": 1, "result": null }""", "jsonrpc: is not \"2.0\"")]
    public void What_the_model_does_not_allow_is_told_with_its_place(string message, string? problem) =>
        Assert.Equal(problem, new ProtocolModel(JsonNode.Parse(Small)!).Problem(JsonNode.Parse(message)!.AsObject(), "a/b"));

    [Fact]
    public async Task Where_the_protocols_model_is_there_messages_are_checked_by_it()
    {
        await using var client = await EditorClient.Start();
        await client.Open("a.lode", "enum alignment { ally, swing }\n");
        await client.Ask("textDocument/hover", client.At("a.lode", 0, 6));

        Assert.Equal(ProtocolModel.Named is not null, ProtocolModel.Named?.Checked > 0);
        Assert.Equal(
            ProtocolModel.Named is null ? null : "textDocument/hover result.range.end: is missing",
            ProtocolModel.Named?.Problem(JsonNode.Parse(Wrong)!.AsObject(), "textDocument/hover"));
    }
}
