using System.Text.Json.Nodes;
using Lode.Tests.Cli;

namespace Lode.Tests.LanguageServer;

/// <summary>An editor with the shipped pack open, shared by the tests of a class; none of them changes it.</summary>
public sealed class ShippedPackEditor : IAsyncLifetime
{
    /// <summary>The rule files of the pack, as the pack names them.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Repository.Files(".lode").Where(path => path.StartsWith("rules/", StringComparison.Ordinal)).Select(path => path["rules/".Length..])];

    internal EditorClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Client = await EditorClient.Start();
        foreach (var path in Repository.Files("").Where(path => path.StartsWith("rules/", StringComparison.Ordinal)))
        {
            Client.File(path["rules/".Length..], Repository.Read(path));
        }

        foreach (var file in Files)
        {
            await Client.Open(file, Text(file));
        }
    }

    public async Task DisposeAsync() => await Client.DisposeAsync();

    public static string Text(string file) => Repository.Read($"rules/{file}");

    /// <summary>The line, from 0, of the first place where a text stands in a file.</summary>
    public static int Line(string file, string text) => Text(file)[..Text(file).IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n');

    /// <summary>What the command line says of the same pack.</summary>
    public static string Cli(params string[] args)
    {
        using var cli = new CliRunner();
        var result = cli.Run(args);
        Assert.Equal("", result.Error);
        return result.Out;
    }

    public static JsonObject CliJson(params string[] args) => JsonNode.Parse(Cli(args))!.AsObject();

    /// <summary>The folder of the pack in the checkout, for the command line.</summary>
    public static string Pack => Path.Combine(Repository.Root, "rules");
}
