using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Interpreter;

/// <summary>A row of a test's world: a row of the data with changes, or one made up of nothing else.</summary>
internal sealed record TestRow(int? Base, string Key, BoundGiven? Changes);

/// <summary>The rows of one entity in a test's world.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="IsReplaced">Whether rows of the data are left out, so that rows have other numbers.</param>
internal sealed record TestTable(EntitySymbol Entity, ImmutableArray<TestRow> Rows, bool IsReplaced)
{
    /// <summary>Whether anything differs from the data.</summary>
    public bool IsChanged => IsReplaced || Rows.Any(r => r.Changes is not null);

    /// <summary>The rows that a test's givens leave, change and add.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="data">Its data rows.</param>
    /// <param name="givens">The givens of this entity, as written.</param>
    /// <param name="isSubject">
    /// Whether the rule under test judges this entity. Then only the givens exist, unless the subject is a row of the data: that one is changed,
    /// and stands among the others.
    /// </param>
    public static TestTable Of(EntitySymbol entity, Table data, ImmutableArray<BoundGiven> givens, bool isSubject)
    {
        var isReplaced = givens.Any(g => g.Key is null) || (isSubject && !(givens is [{ Key: { } subject }, ..] && data.Row(subject) >= 0));
        var rows = new List<TestRow>();
        if (!isReplaced)
        {
            rows.AddRange(data.Keys.Select((key, row) => new TestRow(row, key, null)));
        }

        foreach (var given in givens)
        {
            var key = given.Key ?? KeyOf(entity, given, rows.Count + 1);
            var row = given.Key is null ? CodeColumn.Unknown : data.Row(key);
            if (isReplaced || row < 0)
            {
                rows.Add(new(row < 0 ? null : row, key, given));
            }
            else
            {
                rows[row] = new(row, key, given);
            }
        }

        // A test of no given row at all judges a row of which nothing is known.
        if (isSubject && rows.Count == 0)
        {
            rows.Add(new(null, MadeUp(1), null));
        }

        return new(entity, [.. rows], isReplaced);
    }

    /// <summary>The value of a key that the test leaves out: made up, as it is never unknown; a part of a key may be.</summary>
    public static Value MadeUpKey(FieldSymbol field, int row, string key) => field switch
    {
        _ when !IsWholeKey(field) => Value.Unknown,
        { Type: TextType } => new TextValue(key),
        { Type: NumberType } => new NumberValue(row + 1),
        _ => Value.Unknown,
    };

    private static string KeyOf(EntitySymbol entity, BoundGiven given, int number)
    {
        var parts = entity.Keys.Select(field => PartOf(given.Fields.FirstOrDefault(f => f.Field == field)?.Value, field, number)).ToArray();
        return parts.Length == 0 ? MadeUp(number) : string.Join('/', parts);
    }

    private static string PartOf(BoundExpression? value, FieldSymbol field, int number) => value switch
    {
        BoundRowKey row => row.Key,
        BoundConstant { Value: string text } => text,
        BoundConstant { Value: MemberSymbol member } => member.Name,
        BoundConstant { Value: double x } => ValueText.Number(x),
        BoundConstant { Value: DateOnly date } => ValueText.Date(date.DayNumber),
        BoundConstant { Value: bool truth } => ValueText.Boolean(truth),
        null when IsWholeKey(field) && field.Type is TextType => MadeUp(number),
        null when IsWholeKey(field) && field.Type is NumberType => ValueText.Number(number),
        _ => "-",
    };

    private static bool IsWholeKey(FieldSymbol field) => field.IsKey && field.Entity.Keys.Count() == 1;

    private static string MadeUp(int number) => $"#{number}";
}
