using System.Text.Json.Nodes;

namespace Lode.Tests.LanguageServer;

public class LifecycleTests
{
    [Theory]
    [InlineData(null, "utf-16")]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-32", "utf-16")]
    public async Task The_encoding_of_positions_is_agreed_on(string? offered, string agreed)
    {
        await using var client = await EditorClient.Start(offered);

        Assert.Equal(agreed, (string?)client.Capabilities["positionEncoding"]);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task The_exit_status_says_whether_shutdown_came_first(bool shutdown, int status)
    {
        await using var client = await EditorClient.Start();
        if (shutdown)
        {
            await client.Ask("shutdown");
            Assert.Equal(-32600, (int)(await client.Answer("textDocument/hover"))["error"]!["code"]!);
        }

        await client.Tell("exit", null);

        Assert.Equal(status, await client.Exit());
    }

    [Fact]
    public async Task The_end_of_the_stream_ends_the_server()
    {
        await using var client = await EditorClient.Start();
        client.CloseInput();

        Assert.Equal(1, await client.Exit());
    }

    [Fact]
    public async Task Nothing_is_answered_before_initialize()
    {
        await using var client = EditorClient.Bare();

        Assert.Equal(-32002, (int)(await client.Answer("textDocument/hover"))["error"]!["code"]!);
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\n{\"a\":", -32700)]
    [InlineData("Content-Length: many\r\n\r\n", -32700)]
    [InlineData("What is this?\r\n\r\n", -32700)]
    [InlineData("Content-Length: 2\r\n\r\n[]", -32600)]
    [InlineData("Content-Length: 24\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":5}", -32600)]
    public async Task What_is_malformed_is_answered_and_survived(string bytes, int code)
    {
        await using var client = await EditorClient.Start();
        await client.Raw(bytes);

        Assert.Equal(code, (int)(await client.Hear(m => m.ContainsKey("error")))["error"]!["code"]!);
        Assert.Equal(-32601, (int)(await client.Answer("lode/nothing"))["error"]!["code"]!);
        Assert.Equal(-32602, (int)(await client.Answer("textDocument/hover", new JsonObject { ["position"] = 3 }))["error"]!["code"]!);
    }

    [Fact]
    public async Task A_cancelled_request_is_answered()
    {
        await using var client = await EditorClient.Start();
        await client.Open("a.lode", "enum alignment { ally, swing }\n");
        var id = await client.Send("textDocument/hover", client.At("a.lode", 0, 6));
        await client.Tell("$/cancelRequest", new JsonObject { ["id"] = id });

        var answer = await client.Hear(m => m.ContainsKey("id"));

        Assert.Equal(id, (int)answer["id"]!);
        Assert.True(answer.ContainsKey("result") || (int)answer["error"]!["code"]! == -32800);
    }
}
