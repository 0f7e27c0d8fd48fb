using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Semantics;

/// <summary>The pack that ships with the repository binds whole.</summary>
public class ShippedPackTests
{
    [Fact]
    public void It_has_no_findings_and_loses_nothing()
    {
        var root = Path.Combine(Repository.Root, "rules");
        var trees = Directory.EnumerateFiles(root, "*.lode", SearchOption.AllDirectories)
            .Select(f => Parser.Parse(new SourceText(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)))).ToArray();
        var pack = PackBinder.Bind(trees);
        Assert.True(pack.Diagnostics.IsEmpty, SmallModel.Show(pack));
        Assert.Equal(trees.Sum(t => t.Declarations.OfType<RuleSyntax>().Count()), pack.Rules.Length);
        Assert.True(pack.Tests.Length >= trees.Sum(t => t.Declarations.OfType<TestSyntax>().Count()));
    }
}
