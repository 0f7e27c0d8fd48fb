using System.Text.RegularExpressions;

namespace Lode.Tests;

/// <summary>The checkout that the tests run in.</summary>
public static partial class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", ".vscode-test", "dist", "server", "TestResults", "artifacts", ".git", ".vs", ".idea"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The files whose names end so, as paths from the root with <c>/</c>, in ordinal order.</summary>
    public static IEnumerable<string> Files(params string[] endings) => Below(Root)
        .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file, its path from the root.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The blocks of a Markdown page that are fenced with this info word.</summary>
    public static IEnumerable<string> Blocks(string path, string info) =>
        Fence().Matches(Read(path).ReplaceLineEndings("\n")).Where(match => match.Groups[1].Value == info).Select(match => match.Groups[2].Value);

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(sub => !NotOurs.Contains(Path.GetFileName(sub))).SelectMany(Below));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "RulesEngine.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the checkout.");
    }

    [GeneratedRegex(@"^```(\w*)[^\n]*\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
