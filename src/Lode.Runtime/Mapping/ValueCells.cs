using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace Lode.Runtime;

/// <summary>Reads values whose C# type is known only when they are there: those of params, and of subjects that are given by name.</summary>
internal sealed class ValueCells(FieldShape field)
{
    private readonly ConcurrentDictionary<Type, Func<object, CellContext, double>?> _readers = new();

    /// <summary>A column of the values.</summary>
    public Column Read(IEnumerable<object?> values, CellContext context) => field.Type.IsSet
        ? CellColumns.Sets([.. values.Select(v => Members(Plain(v), context))])
        : CellColumns.Of(field.Type, [.. values.Select(v => Single(Plain(v), context))]);

    /// <summary>A value without the wrapping of JSON, and of dates also of text.</summary>
    public object? Plain(object? value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } truth => truth.GetBoolean(),
        JsonElement { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        JsonElement { ValueKind: JsonValueKind.String } text => Plain(text.GetString()),
        JsonElement { ValueKind: JsonValueKind.Array } items => items.EnumerateArray().Select(i => Plain(i)).ToList(),
        string text when field.Type.Kind == CellKind.Date
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => value,
    };

    private double Single(object? value, CellContext context)
    {
        if (value is null)
        {
            return double.NaN;
        }

        if (_readers.GetOrAdd(value.GetType(), type => CellReaders.Boxed(type, field)) is { } read)
        {
            return read(value, context);
        }

        context.Bad(field, $"`{VisibleText.Short($"{value}")}` does not fit `{field.Type}`; it must be {CellReaders.Expected(field.Type.Element)}");
        return double.NaN;
    }

    private List<double>? Members(object? value, CellContext context)
    {
        if (value is null)
        {
            return null;
        }

        if (value is string or not IEnumerable)
        {
            context.Bad(field, $"`{VisibleText.Short($"{value}")}` does not fit `{field.Type}`; it must be {CellReaders.Expected(field.Type)}");
            return null;
        }

        return context.Members(field, ((IEnumerable)value).Cast<object?>().Select(m => Single(Plain(m), context)));
    }
}
