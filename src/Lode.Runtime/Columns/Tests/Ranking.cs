namespace Lode.Runtime.Columns;

/// <summary>Lets comparisons of one column of numbers answer together, where they are enough to pay for the ranks.</summary>
internal static class Ranking
{
    private const int FewestTests = 5;

    /// <summary>Puts such tests in the place of those that would ask one by one.</summary>
    public static void Apply(List<AskedTest> tests)
    {
        if (!Ranks.IsFast)
        {
            return;
        }

        var columns = tests.Select((asked, place) => (Test: asked.Test as NumberTest, Place: place))
            .Where(t => t.Test?.Bounds is not null).GroupBy(t => t.Test!.Numbers);
        foreach (var column in columns)
        {
            foreach (var group in Groups([.. column.Select(t => (t.Test!, t.Place)).OrderBy(t => t.Item1.Bounds!.Value.Cuts.First())]))
            {
                var ranks = new Ranks(column.Key, [.. group.SelectMany(t => t.Test.Bounds!.Value.Cuts).Distinct().Order()]);
                foreach (var (test, place) in group)
                {
                    tests[place] = tests[place] with { Test = Of(test, ranks) };
                }
            }
        }
    }

    // In ascending order, so that neighbours share cuts.
    private static IEnumerable<List<(NumberTest Test, int Place)>> Groups(IEnumerable<(NumberTest Test, int Place)> tests)
    {
        var group = new List<(NumberTest Test, int Place)>();
        var cuts = new HashSet<double>();
        foreach (var next in tests)
        {
            var own = next.Test.Bounds!.Value.Cuts.ToList();
            if (cuts.Count + own.Count(c => !cuts.Contains(c)) > Ranks.MostCuts)
            {
                if (group.Count >= FewestTests)
                {
                    yield return group;
                }

                (group, cuts) = ([], []);
            }

            group.Add(next);
            cuts.UnionWith(own);
        }

        if (group.Count >= FewestTests)
        {
            yield return group;
        }
    }

    private static ColumnTest Of(NumberTest test, Ranks ranks) => test.Bounds!.Value switch
    {
        (double above, null) => new RankTest<AtLeastRank>(test, ranks, ranks.Above(above)),
        (null, double atMost) => new RankTest<BelowRank>(test, ranks, ranks.Above(atMost)),
        var bounds => new RankTest<SameRank>(test, ranks, ranks.Above(bounds.Above!.Value)),
    };
}
