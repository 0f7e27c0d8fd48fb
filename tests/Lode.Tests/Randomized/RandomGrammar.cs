using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Lode.Tests.Randomized;

/// <summary>What a random expression may use.</summary>
/// <param name="Subject">The entity whose fields are bare names; null in a define for none.</param>
/// <param name="Variables">The variables in scope.</param>
/// <param name="Nesting">How many more variables may range over sets inside one another: what bounds the work of a rule.</param>
/// <param name="Named">How many variables have names already, in scope or not.</param>
public sealed record Surroundings(string? Subject, ImmutableArray<(string Type, string Name)> Variables, int Nesting, int Named = 0);

/// <summary>The random grammar: productions by type, see grammar.txt.</summary>
/// <param name="Productions">The productions.</param>
public sealed partial record RandomGrammar(ImmutableArray<Production> Productions)
{
    private readonly ILookup<string, Production> _byType = Productions.ToLookup(p => p.Type);

    /// <summary>The grammar of the file.</summary>
    public static RandomGrammar Default { get; } = new([.. Repository.Read("tests/Lode.Tests/Randomized/grammar.txt").ReplaceLineEndings("\n").Split('\n')
        .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)).Select(Production.Parse)]);

    /// <summary>The grammar with further productions.</summary>
    public RandomGrammar With(params IEnumerable<string> lines) => new(Productions.AddRange(lines.Select(Production.Parse)));

    /// <summary>Random expressions of a type.</summary>
    public Gen<Expression> Of(string type, Surroundings around, int size)
    {
        var names = around.Variables.Where(v => v.Type == type).Select(v => new Production(type, null, 12, v.Name, 0));
        var usable = _byType[type].Where(p => p.Subject is null || p.Subject == around.Subject).Where(p => p.Nesting <= around.Nesting).Concat(names).ToArray();
        var leaves = usable.Where(p => p.IsLeaf).ToArray();
        var choice = size > 0 || leaves.Length == 0 ? usable : leaves;
        return from pick in Gen.Choose(0, choice.Sum(p => p.Weight) - 1)
               from expression in Fill(Weighted(choice, pick), around, size - 1)
               select expression;
    }

    private static Production Weighted(Production[] productions, int pick)
    {
        var i = 0;
        for (; pick >= productions[i].Weight; i++)
        {
            pick -= productions[i].Weight;
        }

        return productions[i];
    }

    private Gen<Expression> Fill(Production production, Surroundings around, int size)
    {
        var inside = around with { Nesting = around.Nesting - production.Nesting };
        var names = new List<string>();
        var text = Binder().Replace(production.Text, match =>
        {
            var name = $"v{inside.Named}";
            names.Add(name);
            inside = inside with { Variables = inside.Variables.Add((match.Groups[1].Value, name)), Named = inside.Named + 1 };
            return name;
        });
        text = Named().Replace(text, match => names[match.Groups[1].Value[0] - '1']);
        var holes = Hole().Matches(text);
        var pieces = Hole().Replace(text, "\0").Split('\0').ToImmutableArray();
        var parts = holes.Select(hole => Of(hole.Groups[1].Value, hole.Groups[2].Value switch
        {
            "!" => inside with { Variables = around.Variables },
            "~" => inside with { Variables = inside.Variables[..^1] },
            _ => inside,
        }, size));
        return Gen.CollectToArray(parts).Select(filled => new Expression(production.Type, pieces, [.. filled]));
    }

    [GeneratedRegex(@"\$([a-z]+)(?= in )")]
    private static partial Regex Binder();

    [GeneratedRegex(@"\$([12])\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{([a-z]+)([!~]?)\}")]
    private static partial Regex Hole();
}

/// <summary>One line of the grammar.</summary>
/// <param name="Type">What it makes.</param>
/// <param name="Subject">The only subject for which it holds, or null.</param>
/// <param name="Weight">How often it is taken.</param>
/// <param name="Text">The text with its holes.</param>
/// <param name="Nesting">How many variables it ranges over sets.</param>
public sealed partial record Production(string Type, string? Subject, int Weight, string Text, int Nesting)
{
    /// <summary>Whether it ends a branch.</summary>
    public bool IsLeaf => !Text.Contains('{');

    /// <summary>Reads a line: <c>type@subject weight: text</c>; a nesting of its own stands behind the weight, <c>2+1</c>.</summary>
    public static Production Parse(string line)
    {
        var match = Line().Match(line);
        Assert.True(match.Success, line);
        var text = match.Groups["text"].Value;
        var glue = match.Groups["type"].Value is "where" or "skip" && text.Length > 0 ? " " : "";
        var nesting = text.Split('$').Skip(1).Count(t => t.Length > 0 && char.IsAsciiLetter(t[0])) + (match.Groups["nest"].Success ? int.Parse(match.Groups["nest"].Value) : 0);
        return new(match.Groups["type"].Value, match.Groups["subject"].Success ? match.Groups["subject"].Value : null,
            int.Parse(match.Groups["weight"].Value), glue + text, nesting);
    }

    [GeneratedRegex(@"^(?<type>[a-z]+)(@(?<subject>[a-z]+))? (?<weight>\d+)(\+(?<nest>\d+))?: ?(?<text>.*)$")]
    private static partial Regex Line();
}
