using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>A pack that is carried on from edit to edit says what one bound anew says.</summary>
public sealed class PackBindingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_every_edit_a_carried_pack_is_the_pack_bound_anew(int seed)
    {
        var edits = new RandomEdits(seed);
        var trees = edits.Files.ToDictionary(f => f.Key, f => Parsed(f.Key, f.Value));
        var binding = PackBinding.Of(trees.Values);
        var (kept, renewed, moved) = (0, 0, 0);
        for (var edit = 1; edit <= 250; edit++)
        {
            var what = edits.Next();
            trees = edits.Files.ToDictionary(f => f.Key, f => trees.TryGetValue(f.Key, out var tree) && tree.Source.Text == f.Value ? tree : Parsed(f.Key, f.Value));
            var before = (binding.Pack, Text: PackText.Of(binding.Pack).ToList());
            binding = binding.With(trees.Values);

            var where = $"seed {seed}, edit {edit}: {what}";
            AssertEqual(PackText.Of(PackBinder.Bind(trees.Values)), PackText.Of(binding.Pack), where);
            AssertEqual([], PackText.Strangers(binding.Pack), where);
            AssertEqual(before.Text, PackText.Of(before.Pack), where + " changed the pack before");
            kept += binding.Pack.Rules.Intersect(before.Pack.Rules).Count();
            var last = before.Pack.Files.SelectMany(f => f.Parts).ToDictionary(p => p.Key);
            renewed += binding.Pack.Files.SelectMany(f => f.Parts).Count(p => p.Symbol is not null && last.TryGetValue(p.Key, out var same) && same.Symbol != p.Symbol);
            moved += binding.Pack.Files.SelectMany(f => f.Parts).Count(p => !last.ContainsKey(p.Key) && last.Values.Any(l => l.Wording == p.Wording));
        }

        Assert.True(kept > 150 && renewed > 0 && moved > 0, $"Only {kept} rules were kept, {renewed} parts renewed, {moved} moved.");
    }

    [Theory]
    [InlineData("define d for deal = value > 1bn and binding", "define d for deal = value > 2bn", true)]
    [InlineData("define d for deal = value > 1bn and binding", "define d for deal = value + 1bn", false)]
    public void What_rests_on_a_define_is_bound_again_only_where_its_type_differs(string before, string after, bool staysAsItWas)
    {
        var model = Parsed("model.lode", Lode.Tests.Semantics.SmallModel.Text);
        var rules = Parsed("rules.lode", "rule r if d then flag\nrule s if fired(r) then flag\n");
        var first = PackBinding.Of([model, Parsed("values.lode", before + "\n"), rules]);
        var next = first.With([model, Parsed("values.lode", after + "\n"), rules]);

        var (old, now) = (first.Pack.File("rules.lode")!, next.Pack.File("rules.lode")!);
        Assert.Equal(staysAsItWas, old.Parts[0].Key == now.Parts[0].Key);
        Assert.NotSame(old.Parts[0].Symbol, now.Parts[0].Symbol);
        Assert.Equal([], PackText.Strangers(next.Pack));
        Assert.Equal(staysAsItWas ? 2 : 0, now.Rules.Length);
    }

    private static SyntaxTree Parsed(string path, string text) => Parser.Parse(new SourceText(path, text));

    private static void AssertEqual(IEnumerable<string> expected, IEnumerable<string> actual, string where)
    {
        var (left, right) = (expected.ToList(), actual.ToList());
        if (!left.SequenceEqual(right))
        {
            Assert.Fail($"{where}\nmissing:\n{string.Join('\n', left.Except(right))}\ntoo much:\n{string.Join('\n', right.Except(left))}\n");
        }
    }
}
