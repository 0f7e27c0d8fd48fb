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
        var kept = 0;
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
        }

        Assert.True(kept > 150, $"Only {kept} rules were kept.");
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
