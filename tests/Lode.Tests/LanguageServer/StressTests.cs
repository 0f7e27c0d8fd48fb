using System.Text;
using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

/// <summary>What no editor should send, and more at a time than one does.</summary>
public class StressTests
{
    [Fact]
    public async Task A_thousand_requests_at_once_are_each_answered_once()
    {
        await using var client = await EditorClient.Start();
        await client.Open("a.lode", "enum alignment { ally, swing }\n");
        var ids = new HashSet<int>();
        for (var i = 0; i < 1000; i++)
        {
            ids.Add(await client.Send(i % 2 == 0 ? "textDocument/hover" : "textDocument/completion", client.At("a.lode", 0, i % 30)));
        }

        while (ids.Count > 0)
        {
            var answer = await client.Hear(m => m.ContainsKey("id"));
            Assert.True(ids.Remove((int)answer["id"]!), $"{answer["id"]} was answered twice.");
            Assert.True(answer.ContainsKey("result"), answer.ToJsonString());
        }
    }

    [Fact]
    public async Task Of_requests_cancelled_while_others_run_each_is_answered()
    {
        await using var client = await EditorClient.Start();
        await client.Open("a.lode", string.Concat(Enumerable.Range(0, 300).Select(i => $"enum kind{i} {{ a{i}, b{i} }}\n")));
        var ids = new HashSet<int>();
        for (var i = 0; i < 200; i++)
        {
            var id = await client.Send("textDocument/formatting", client.Document("a.lode"));
            ids.Add(id);
            await client.Tell("$/cancelRequest", new JsonObject { ["id"] = id });
        }

        await client.Tell("$/cancelRequest", new JsonObject { ["id"] = 123456 });
        await client.Tell("$/cancelRequest", new JsonObject { ["id"] = "no such request" });
        while (ids.Count > 0)
        {
            var answer = await client.Hear(m => m.ContainsKey("id"));
            Assert.True(ids.Remove((int)answer["id"]!));
            Assert.True(answer.ContainsKey("result") || (int)answer["error"]!["code"]! == -32800, answer.ToJsonString());
        }
    }

    [Fact]
    public async Task An_edit_for_a_text_that_has_changed_since_is_refused_or_was_in_time()
    {
        await using var client = await EditorClient.Start();
        await client.Open("a.lode", "rule r\n");
        for (var version = 2; version < 60; version++)
        {
            var id = await client.Send("textDocument/formatting", client.Document("a.lode"));
            await client.Tell("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = client.Uri("a.lode"), ["version"] = version },
                ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = string.Concat(Enumerable.Range(0, version).Select(i => $"enum e{i} {{ a{i},   b{i} }}\n")) }),
            });
            var answer = await client.Hear(m => (int?)m["id"] == id);
            Assert.True(answer.ContainsKey("result") || (int)answer["error"]!["code"]! == -32801, answer.ToJsonString());
        }

        Assert.NotEmpty((await client.Ask("textDocument/formatting", client.Document("a.lode")))!.AsArray());
    }

    [Theory]
    [InlineData("Content-Length: 99999999999\r\n\r\n")]
    [InlineData("Content-Length: 2147483647\r\n\r\n")]
    [InlineData("Content-Length: -5\r\n\r\n")]
    public async Task A_length_beyond_reason_is_refused(string header)
    {
        await using var client = await EditorClient.Start();
        await client.Raw(header);

        Assert.Equal(-32700, (int)(await client.Hear(m => m.ContainsKey("error")))["error"]!["code"]!);
        Assert.Equal(-32601, (int)(await client.Answer("no/such"))["error"]!["code"]!);
    }

    [Fact]
    public async Task Headers_without_end_and_deep_JSON_are_survived()
    {
        await using var client = await EditorClient.Start();
        await client.Raw(new string('x', 100_000) + "\r\n\r\n");
        await client.Write(new string('[', 100_000));
        await client.Write("{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":\"textDocument/hover\",\"params\":" + new string('[', 60) + new string(']', 60) + "}");

        Assert.Equal(-32602, (int)(await client.Hear(m => m["id"]?.ToJsonString() == "77"))["error"]!["code"]!);
    }

    [Fact]
    public async Task A_message_that_comes_in_pieces_is_one_message()
    {
        await using var client = await EditorClient.Start();
        var body = """{"jsonrpc":"2.0","id":"é😀","method":"no/such"}""";
        var bytes = Encoding.UTF8.GetBytes($"Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        foreach (var one in bytes)
        {
            await client.Raw([one]);
        }

        Assert.Equal(-32601, (int)(await client.Hear(m => (string?)m["id"] == "é😀"))["error"]!["code"]!);
    }

    [Fact]
    public async Task A_stream_that_ends_within_a_message_ends_the_server()
    {
        await using var client = await EditorClient.Start();
        await client.Raw("Content-Length: 100\r\n\r\n{\"jsonrpc\":");
        client.CloseInput();

        Assert.Equal(1, await client.Exit());
    }

    [Theory]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"$/unheardOf\",\"params\":{}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":3}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\"}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"method\":\"workspace/didChangeConfiguration\",\"params\":{\"settings\":[1]}}")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":4711,\"result\":{}}")]
    public async Task What_wants_no_answer_gets_none(string message)
    {
        await using var client = await EditorClient.Start();
        await client.Write(message);

        Assert.Equal(-32601, (int)(await client.Answer("$/unheardOf"))["error"]!["code"]!);
        Assert.DoesNotContain(client.Heard, m => m.ContainsKey("error"));
    }

    [Fact]
    public async Task An_id_that_is_in_use_is_refused()
    {
        await using var client = await EditorClient.Start();
        await client.Open("a.lode", string.Concat(Enumerable.Range(0, 2000).Select(i => $"enum kind{i} {{ a{i}, b{i} }}\n")));
        var request = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = "one", ["method"] = "textDocument/formatting", ["params"] = client.Document("a.lode") }.ToJsonString();
        await client.Write(request);
        await client.Write(request);
        var (first, second) = (await client.Hear(m => (string?)m["id"] == "one"), await client.Hear(m => (string?)m["id"] == "one"));

        // The second either came while the first ran, or after it was answered.
        Assert.Contains(true, new[] { first, second }.Select(a => a.ContainsKey("result")));
        Assert.All(new[] { first, second }.Where(a => a.ContainsKey("error")), a => Assert.Equal(-32600, (int)a["error"]!["code"]!));
    }
}
