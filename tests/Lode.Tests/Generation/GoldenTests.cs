using Lode.Emit;
using Lode.Generation;

namespace Lode.Tests.Generation;

public class GoldenTests
{
    private const string Folder = "tests/Lode.Tests/Generation/Golden/";

    // To renew it, copy what the failure shows; read it as a reviewer would.
    [Fact]
    public void The_code_reads_like_the_rules()
    {
        var emitted = PackEmitter.Emit(Packs.Bind(Repository.Read(Folder + "small.lode")));
        var scalars = emitted.CSharp[..emitted.CSharp.IndexOf("\nnamespace", StringComparison.Ordinal)];
        Assert.Equal(Repository.Read(Folder + "small.cs.txt").ReplaceLineEndings("\n"), scalars + "\n");
        PackCompiler.Compile(emitted).Dispose();
    }

    [Fact]
    public void Notes_say_which_index_serves()
    {
        var emitted = PackEmitter.Emit(Packs.Bind(Repository.Read(Folder + "small.lode") + """

            rule scanning if count(x in deals where x.value > value) > 1 then flag
            rule open if count(x in deals, m in x.minerals where x.partner == partner) > 1 then flag
            rule pairs if some x in deals, y in deals satisfies y.partner == x.partner and x.id == id then flag
            """));
        Assert.Equal(
            """
            the define `share`: shares where country == … and mineral == … and stage == …: the index that leaves fewest of shares.country, shares.mineral, shares.stage
            the rule `copies`: deals where partner == …: index on deals.partner
            the rule `scanning`: scans all deals: no equality in where
            the rule `open`: scans all deals: a later set may be unknown for any of them
            the rule `pairs`: deals where id == …: index on deals.id
            the rule `pairs`: deals where partner == …: index on deals.partner
            """,
            string.Join('\n', emitted.Notes));
    }
}
