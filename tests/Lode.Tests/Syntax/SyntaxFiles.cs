using Lode.Syntax;
using Lode.Tests.Grammar;

namespace Lode.Tests.Syntax;

/// <summary>Everything in the repository that is written in Lode.</summary>
internal static class SyntaxFiles
{
    /// <summary>All <c>.lode</c> files, and the blocks of the pages of the language, each with a name to find it by.</summary>
    public static IEnumerable<(string Name, string Text)> All() => Repository.Files(".lode")
        .Select(path => (path, Repository.Read(path)))
        .Concat(Pages());

    /// <summary>A tree as a person compares it: the printed tree and, if there are any, the findings.</summary>
    public static string Show(SyntaxTree tree) =>
        SyntaxPrinter.Print(tree) + (tree.Diagnostics.IsEmpty ? "" : "---\n" + string.Concat(tree.Diagnostics.Select(Show)));

    private static string Show(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Source.Position(diagnostic.Span.Start);
        var fixes = diagnostic.Fixes.Select(fix => $"\n  {(fix.Safe ? "safe fix" : "fix")}: {fix.Title}");
        return $"{line}:{column}+{diagnostic.Span.Length} {diagnostic.Code} {diagnostic.Message}{string.Concat(fixes)}\n";
    }

    private static IEnumerable<(string Name, string Text)> Pages() =>
        from path in Repository.Files(".md")
        where path.StartsWith("grammar/language/", StringComparison.Ordinal)
        from block in PageBlock.Of(path)
        where block.Info == "lode"
        select (block.ToString(), block.Text);
}
