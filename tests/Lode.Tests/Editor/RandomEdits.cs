using System.Globalization;
using Lode.Tests.Semantics;

namespace Lode.Tests.Editor;

/// <summary>A pack of a few files that is edited at random: declarations come and go, are renamed, half typed, touched where much rests on them.</summary>
internal sealed class RandomEdits
{
    private static readonly string[] Rules = ["ra", "rb", "rc", "rd", "re", "rf"];
    private static readonly string[] Defines = ["da", "db", "dc", "dd"];
    private static readonly string[] Params = ["pa", "pb"];

    private readonly Random _random;
    private readonly Dictionary<string, string> _sound;

    public RandomEdits(int seed)
    {
        _random = new(seed);
        Files["model.lode"] = SmallModel.Text.ReplaceLineEndings("\n");
        Files["values.lode"] = """
            param pa: number = 3
            param pb: percent = 70%
            define da for deal: number = deadline_months + pa
            define db for deal = value > 1bn and da > 2
            define dc(x: number) = x + pa
            action warn(who: text)

            """.ReplaceLineEndings("\n");
        foreach (var (name, rules) in new[] { ("a.lode", Rules[..2]), ("b.lode", Rules[1..4]), ("c.lode", Rules[3..5]), ("z.lode", Rules[5..]) })
        {
            Files[name] = string.Concat(rules.Select(r => $"rule {r} if {Pick(["db", "binding", "da > 4", "dc(1) > pa", "fired(rf)", "total_score > 3"])} then flag, {Pick(["tag x", "score 2", "warn(title)"])}\n")) + Declaration() + "\n";
        }

        Files["tests.lode"] = $"{Test()}\n{Test()}\n";
        _sound = Files.ToDictionary();
    }

    public SortedDictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Edits, and tells what.</summary>
    public string Next()
    {
        // What is typed is mostly mended soon; else nothing would be left to bind.
        if (_random.Next(4) == 0 && _sound.Where(f => Files.GetValueOrDefault(f.Key) != f.Value).ToList() is { Count: > 0 } changed)
        {
            var (mended, sound) = changed.Find(f => f.Key == "model.lode") is { Key: { } } model ? model : Pick([.. changed]);
            return Set(mended, sound);
        }

        var name = Pick(Files.Keys.ToArray());
        var text = Files[name];
        switch (_random.Next(name == "model.lode" ? 40 : 20))
        {
            case < 4:
                return Set(name, Insert(text, Declaration() + "\n"));
            case < 6:
                return Set(name, Without(text));
            case < 8:
                return Set(name, Insert(Without(text), Declaration() + "\n"));
            case < 10:
                return Set(name, Typed(text));
            case < 12 when text.Length > 0:
                var at = _random.Next(text.Length);
                return Set(name, text.Remove(at, Math.Min(_random.Next(1, 8), text.Length - at)));
            case < 14:
                return Set(name, text.Replace(Pick(Rules), Pick(Rules), StringComparison.Ordinal));
            case < 16:
                return Set(name, text.Replace(Pick(Defines), Pick([.. Defines, .. Params]), StringComparison.Ordinal));
            case 16:
                Files["new.lode"] = Declaration() + "\n" + Declaration() + "\n";
                return "new.lode";
            case 17 when name is "new.lode" or "z.lode" or "tests.lode":
                Files.Remove(name);
                return $"no {name}";
            case 18:
                return Set(name, string.Concat(Enumerable.Range(0, 3).Select(_ => Declaration() + "\n")) + (name == "model.lode" ? SmallModel.Text.ReplaceLineEndings("\n") : ""));
            case 19:
                return Set("values.lode", $"{Param()}\n{Define()}\n{Define()}\naction {Pick(["warn", "call"])}(who: text)\n");
            default:
                return Set(name, text.Replace("\n\n", "\n", StringComparison.Ordinal) + "\n");
        }
    }

    private string Set(string name, string text)
    {
        Files[name] = text;
        return name;
    }

    private string Insert(string text, string more)
    {
        var lines = text.Split('\n').ToList();
        var starts = Enumerable.Range(0, lines.Count).Where(i => i == lines.Count - 1 || (lines[i].Length > 0 && char.IsAsciiLetter(lines[i][0]))).ToArray();
        lines.Insert(Pick(starts), more);
        return string.Join('\n', lines);
    }

    private string Without(string text)
    {
        var lines = text.Split('\n').ToList();
        lines.RemoveAt(_random.Next(lines.Count));
        return string.Join('\n', lines);
    }

    private string Typed(string text) => text.Insert(
        _random.Next(text.Length + 1),
        Pick([" ", "\n", "x", "(", "\"", "1", " and ", " if ", "fired(", "rule ", "==", "total_score", "}", " = ", "// lode: allow LODE3005 because it is\n", "today", Pick(Rules), Pick(Defines)]));

    private string Declaration() => _random.Next(12) switch
    {
        < 7 => Rule(),
        < 9 => Define(),
        9 => Param(),
        _ => Test(),
    };

    private string Param() => $"param {Pick(Params)}: {Pick(["number = 3", "percent = 70%", "date = 2026-01-01", "kind = mou", "set of country = [Japan]", "number = pa"])}";

    private string Define() =>
        $"define {Pick(Defines)}{Pick(["", "", "(x: number)"])}{Pick(["", " for deal", " for country"])}{Pick(["", ": number", ": boolean"])} = {Pick([Number(), Condition(), Pick(Defines)])}";

    private string Rule() =>
        $"rule {Pick(Rules)}{Pick(["", " \"title\""])}{Pick(["", "", " for country", " severity high", " from 2026-01-01"])} if {Condition()} then {Action()}"
            .Replace(Pick(["rule ra ", "rule rb ", "rule xx "]), "", StringComparison.Ordinal);

    private string Action() => Pick(
    [
        "flag", "flag \"{title} {" + Number() + "}\"", $"score {Number()}", $"score 2 to {Pick(["risk", "ra"])}", "score 1, flag", "warn(\"x\")", "escalate(title, due: signed)", "tag ra",
    ]);

    private string Condition() => _random.Next(12) switch
    {
        0 or 1 => $"fired({Pick(Rules)})",
        2 => $"{Pick(["total_score", "total_score(risk)", "total_score(riks)"])} > {_random.Next(5)}",
        3 => $"{Number()} > {Number()}",
        4 => $"partner.alignment == {Pick(["ally", "swing", "alyl"])}",
        5 => Pick(Defines),
        6 => $"kind is {Pick(["mou", "offtake", Pick(Params)])}",
        7 => $"{Condition()} and {Condition()}",
        8 => $"not ({Condition()})",
        9 => $"any c in countries satisfies c.{Pick(["stability", Pick(Defines)])} > 1".Replace("any", "some", StringComparison.Ordinal),
        10 => Pick(["today > signed", "ra", "unknwon", "partner == Jpan", "partner.rb"]),
        _ => "binding",
    };

    private string Number() => _random.Next(6) switch
    {
        0 => Pick(Params),
        1 => Pick(Defines),
        2 => $"{Pick(Defines)}({_random.Next(4)})",
        3 => "deadline_months",
        4 => $"partner.{Pick(Defines)}",
        _ => _random.Next(9).ToString(CultureInfo.InvariantCulture),
    };

    private string Test() =>
        $"test {Pick(Rules)} {{\n{Pick(["", "  today 2026-02-02\n"])}{Pick(["", $"  set {Pick(Params)} = 4\n"])}  given deal {{ binding: {Pick(["true", "yes", "3"])} }}\n  expect {Pick(["fires", "clear", "fries"])}\n}}";

    private T Pick<T>(params T[] of) => of[_random.Next(of.Length)];
}
