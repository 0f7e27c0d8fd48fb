using System.Globalization;

namespace Lode.Benchmarks.SideBySide;

/// <summary>Whether all contenders found the same matches.</summary>
internal sealed class Agreement
{
    private int _passed;
    private int _failed;

    /// <summary>Something was compared, and nothing differed.</summary>
    public bool Holds => _failed == 0 && _passed > 0;

    public void Check(string who, IReadOnlyList<int> expected, IReadOnlyList<int> counts)
    {
        if (expected.Count > 0 && expected.SequenceEqual(counts))
        {
            _passed++;
            return;
        }

        _failed++;
        var rule = Enumerable.Range(0, expected.Count).FirstOrDefault(i => i >= counts.Count || expected[i] != counts[i]);
        var found = rule < counts.Count ? counts[rule].ToString(CultureInfo.InvariantCulture) : "nothing";
        Console.Error.WriteLine($"{who}: rule {rule} has {found} matches, Lode finds {(rule < expected.Count ? expected[rule] : 0)}.");
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Holds ? "Passed" : "Failed")}!  - Failed: {_failed,5}, Passed: {_passed,5}, Skipped: {0,5}");
}
