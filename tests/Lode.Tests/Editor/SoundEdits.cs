using Lode.Tests.Semantics;

namespace Lode.Tests.Editor;

/// <summary>A pack without errors most of the time, whose params, defines and rules rest on each other, and are changed one at a time.</summary>
internal sealed class SoundEdits
{
    private const int RuleFiles = 4;

    private readonly Random _random;
    private readonly Dictionary<string, string[]> _declarations = [];

    public SoundEdits(int seed)
    {
        _random = new(seed);
        _declarations["values.lode"] = [.. Enumerable.Range(0, 12).Select(i => Value(i))];
        for (var file = 0; file < RuleFiles; file++)
        {
            _declarations[Name(file)] = [.. Enumerable.Range(0, 5).Select(i => Rule(file, i))];
        }
    }

    public Dictionary<string, string> Files => _declarations.ToDictionary(d => d.Key, d => string.Concat(d.Value)).Append(new("model.lode", SmallModel.Text)).ToDictionary();

    /// <summary>Writes one declaration anew; now and then half of it.</summary>
    public string Next()
    {
        var file = _random.Next(RuleFiles + 2) is < RuleFiles and var rules ? Name(rules) : "values.lode";
        var at = _random.Next(_declarations[file].Length);
        var text = file == "values.lode" ? Value(at) : Rule(file[1] - '0', at);
        _declarations[file][at] = _random.Next(8) == 0 ? text[..(text.Length * 2 / 3)] + "\n" : text;
        return $"{file}: {text}";
    }

    private static string Name(int file) => $"r{file}.lode";

    /// <summary>Four params, four defines that are conditions (and at times numbers), four that are numbers.</summary>
    private string Value(int i) => Lines() + (i switch
    {
        < 4 => $"param p{i}: number = {Digit()}\n",
        < 8 => $"define d{i} for deal = {Pick([$"value > {Digit()}bn", $"deadline_months > p{Digit() % 4}", i == 4 ? "binding" : $"d{i - 1} and binding", "value + 1bn", "today > signed"])}\n",
        _ => $"define n{i} for deal: number = {Pick([$"deadline_months + p{Digit() % 4}", i == 8 ? "3" : $"n{i - 1} + 1", "deadline_months"])}\n",
    });

    /// <summary>Rules of the last file read the score that others add to.</summary>
    private string Rule(int file, int i)
    {
        var condition = Pick([$"d{4 + (Digit() % 4)}", $"n{8 + (Digit() % 4)} > {Digit()}", "binding", file == 0 ? "binding" : $"fired(r{file - 1}_{Digit() % 5})", file == RuleFiles - 1 ? $"total_score > {Digit()}" : "value > 1bn"]);
        var action = file == RuleFiles - 1 ? "flag" : Pick(["flag", "flag \"{title}\"", $"score {Digit()}, flag", "tag x"]);
        return $"{Lines()}rule r{file}_{i}{Pick(["", " severity high"])} if {condition} and value > {Digit()}bn then {action}\n";
    }

    private string Lines() => string.Concat(Enumerable.Repeat("// a line\n", _random.Next(3)));

    private int Digit() => _random.Next(1, 9);

    private string Pick(string[] of) => of[_random.Next(of.Length)];
}
