using Lode.Analysis;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>What merely rests on something that was made anew says what it would say were it bound again, and so does lint that is carried on with it.</summary>
public sealed class SoundEditsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_every_edit_of_a_sound_pack_what_is_carried_on_is_what_is_made_anew(int seed)
    {
        var edits = new SoundEdits(seed);
        var trees = edits.Files.ToDictionary(f => f.Key, f => Parser.Parse(new SourceText(f.Key, f.Value)));
        var binding = PackBinding.Of(trees.Values);
        var groups = RuleGroups.Of(binding.Pack);
        var renewed = 0;
        for (var edit = 1; edit <= 150; edit++)
        {
            var where = $"seed {seed}, edit {edit}: {edits.Next()}";
            trees = edits.Files.ToDictionary(f => f.Key, f => trees[f.Key].Source.Text == f.Value ? trees[f.Key] : Parser.Parse(new SourceText(f.Key, f.Value)));
            var keys = binding.Pack.Files.SelectMany(f => f.Parts).ToDictionary(p => p.Key, p => p.Symbol);
            binding = binding.With(trees.Values);
            groups = RuleGroups.Of(binding.Pack, groups);
            var anew = PackBinder.Bind(trees.Values);

            AssertEqual(PackText.Of(anew), PackText.Of(binding.Pack), where);
            AssertEqual([], PackText.Strangers(binding.Pack), where);
            AssertEqual(Linter.CheckPack(new(anew)).Select(PackText.Of), Linter.CheckPack(new(binding.Pack) { Groups = groups }).Select(PackText.Of), where);
            renewed += binding.Pack.Files.SelectMany(f => f.Parts).Count(p => keys.TryGetValue(p.Key, out var symbol) && symbol != p.Symbol);
        }

        Assert.True(renewed > 300, $"Only {renewed} parts were renewed.");
    }

    private static void AssertEqual(IEnumerable<string> expected, IEnumerable<string> actual, string where) =>
        Assert.True(expected.SequenceEqual(actual), $"{where}\nmissing:\n{string.Join('\n', expected.Except(actual))}\ntoo much:\n{string.Join('\n', actual.Except(expected))}\n");
}
