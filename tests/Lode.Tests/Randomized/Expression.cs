using System.Collections.Immutable;
using System.Text;

namespace Lode.Tests.Randomized;

/// <summary>A random expression as its text in pieces: between them stand the expressions below it. Keeps its shape so that it can be made smaller.</summary>
/// <param name="Type">Its type in the random grammar.</param>
/// <param name="Pieces">One more than parts.</param>
/// <param name="Parts">The expressions in the holes.</param>
public sealed record Expression(string Type, ImmutableArray<string> Pieces, ImmutableArray<Expression> Parts)
{
    private static readonly (string Type, string Text)[] Plainest =
        [("bool", "true"), ("bool", "false"), ("num", "1"), ("pct", "50%"), ("money", "$5"), ("kg", "2 kg"), ("date", "2025-01-31"), ("text", "\"a\""), ("skip", ""), ("where", "")];

    /// <summary>Smaller expressions of the same type, the smallest first. Some may no longer be well-formed: a variable may have lost its binder.</summary>
    public IEnumerable<Expression> Smaller() => Leaves()
        .Concat(Parts.Where(p => p.Type == Type))
        .Concat(Parts.SelectMany((part, i) => part.Smaller().Select(smaller => this with { Parts = Parts.SetItem(i, smaller) })));

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder(Pieces[0]);
        foreach (var (i, part) in Parts.Index())
        {
            text.Append(part).Append(Pieces[i + 1]);
        }

        return text.ToString();
    }

    private IEnumerable<Expression> Leaves() => Parts.IsEmpty && Pieces[0].Length < 6
        ? []
        : Plainest.Where(p => p.Type == Type).Select(p => new Expression(Type, [p.Text], []));
}
