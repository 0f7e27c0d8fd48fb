namespace Lode.Tests.Formatting;

/// <summary>Files of the grammar, long and short, right in their syntax and without any meaning.</summary>
internal sealed class RandomRules(int seed)
{
    private static readonly string[] Names = ["a", "deal", "partner", "processing_share", "`South Korea`", "alignment", "political_stability", "`type`", "rule", "table"];
    private static readonly string[] Literals =
        ["1", "0.85", "85%", "$8.5bn", "$50/kg", "500 tonnes", "2025-10-28", "6 months", "true", "(unknown)", "today", "this", "\"a \\\"b\\\"\"", "[]"];

    private static readonly string[] Comparisons =
        ["==", "!=", "<", "<=", ">", ">=", "is", "is not", "in", "not in", "contains", "overlaps", "matches", "starts with", "ends with"];

    private static readonly Func<RandomRules, string>[] Declarations =
    [
        r => $"enum {r.Name()} {{ {r.List(1, 12, r.Name)} }}",
        r => $"entity {r.Name()} as {r.Name()} from \"data/x.csv\" {{\n{r.Lines(0, 5, r.Field)}}}",
        r => $"param {r.Name()}: {r.Type()} = {r.Expression(2)}",
        r => $"define {r.Name()}({r.List(1, 3, r.Parameter)}) for {r.Name()}: {r.Type()} = {r.Expression(4)}",
        r => $"define {r.Name()} = {r.Expression(4)}",
        r => $"action {r.Name()}({r.List(0, 3, r.Parameter)})",
        r => "today 2025-12-31",
        r => $"if {r.Expression(3)} then {r.Actions()}",
        r => $"rule {r.Name()} \"title\" for {r.Name()} severity high tags {r.List(1, 4, r.Name)} from 2025-01-01 until 2026-01-01\nif {r.Expression(3)}\nthen {r.Actions()}",
        r => $"test {r.Name()} {{\ntoday 2026-05-01\ngiven deal {{ {r.List(0, 6, r.GivenField)} }}\nexpect fires\n}}",
        r => $"test {r.Name()} {{\n| a | partner | expect |\n{r.Lines(1, 4, () => $"| {r.Expression(1)} | {r.Literal()} | clear |")}}}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A whole file.</summary>
    public string File() => Lines(1, 8, () => Pick(Declarations)(this) + (Chance(2) ? "\n" : ""));

    private string Expression(int depth) => depth <= 0 ? Primary(0) : _random.Next(5) switch
    {
        0 => Joined(" or ", depth, Conjunction),
        1 => Joined(" and ", depth, Negation),
        2 => $"if {Expression(depth - 1)} then {Expression(depth - 1)} else {Expression(depth - 1)}",
        3 => $"{Pick("some", "every")} {Binders(depth)} satisfies {Expression(depth - 1)}",
        _ => Comparison(depth),
    };

    private string Conjunction(int depth) => Chance(2) ? Joined(" and ", depth, Negation) : Negation(depth);

    private string Negation(int depth) => Chance(4) ? "not " + Comparison(depth) : Comparison(depth);

    private string Comparison(int depth) => _random.Next(6) switch
    {
        0 => Sum(depth) + Pick(" is known", " is not unknown"),
        1 => $"{Sum(depth)} {Pick("between", "not between")} {Sum(depth)} and {Sum(depth)}",
        2 => Sum(depth),
        _ => $"{Sum(depth)} {Pick(Comparisons)} {Sum(depth)}",
    };

    private string Sum(int depth) => Chance(3) && depth > 0 ? Joined(Pick(" + ", " - ", " without ", " * ", " / "), depth, Primary) : Primary(depth);

    private string Primary(int depth) => depth <= 0 ? Chance(2) ? Literal() : Name() : _random.Next(7) switch
    {
        0 => $"({Expression(depth - 1)})",
        1 => $"({Primary(depth - 1)} otherwise {Primary(0)})",
        2 => $"{Name()}({List(1, 4, () => Expression(depth - 1))})",
        3 => $"{Name()}.{Name()}",
        4 => $"[{List(0, 9, () => Primary(depth - 1))}]",
        5 => Aggregate(depth),
        _ => "-" + Name(),
    };

    private string Aggregate(int depth) =>
        $"{Pick("count(", $"{Pick("sum(", "set(", "count(distinct ")}{Sum(depth - 1)} for ", $"last({Name()} by {Expression(depth - 1)} for ")}{Binders(depth)}{(Chance(2) ? " where " + Expression(depth - 1) : "")}{(Chance(3) ? " skipping unknown" : "")})";

    private string Binders(int depth) => List(1, 2, () => $"x in {Primary(depth - 1)}");

    private string Actions() => List(1, 4, () => Pick(
        "flag", "flag \"{partner}: {a:0.0}, of {x + 1}\"", $"score {Sum(1)} to risk", "score -20", "tag t", $"escalate(\"desk\", due: {Expression(1)})"));

    private string Field() => $"{Name()}: {Pick("", "key ", "required ")}{Type()}{Pick("", " from \"x\"")}{Pick("", " // why")}";

    private string GivenField() => $"{Name()}: {Expression(1)}";

    private string Parameter() => $"{Name()}: {Type()}";

    private string Type() => Pick("number", "number in usd/kg", "percent", "set of mineral", "`type`", "text");

    private string Joined(string separator, int depth, Func<int, string> item) =>
        string.Join(separator, Enumerable.Range(0, _random.Next(2, 5)).Select(_ => item(depth - 1)));

    private string List(int least, int most, Func<string> item) => string.Join(", ", Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => item()));

    private string Lines(int least, int most, Func<string> item) => string.Concat(Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => item() + "\n"));

    private string Name() => Pick(Names);

    private string Literal() => Pick(Literals);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
