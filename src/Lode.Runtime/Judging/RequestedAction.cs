using System.Collections.Immutable;
using System.Reflection;
using Lode.Runtime;

namespace Lode;

/// <summary>An action that a rule asks of the host.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Name">The action's name.</param>
/// <param name="Arguments">Its arguments in the order declared: numbers, texts (also enum members and keys), booleans, dates, sets of those; null is unknown.</param>
public sealed record RequestedAction(string Rule, string Name, ImmutableArray<ActionArgument> Arguments)
{
    /// <summary>The arguments as a record of the host: those of its constructor's parameters, by name, in any case and without <c>_</c>.</summary>
    /// <exception cref="MappingException">The record does not fit; the exception holds every mismatch.</exception>
    public TArguments As<TArguments>()
    {
        var report = new MappingReport();
        var constructor = typeof(TArguments).GetConstructors().MaxBy(c => c.GetParameters().Length)
            ?? throw new ArgumentException($"`{typeof(TArguments).Name}` has no public constructor.");
        var given = Arguments.ToLookup(a => a.Name, PropertyNames.Comparer);
        object?[] values = [.. constructor.GetParameters().Select(parameter => Value(parameter, given[parameter.Name!].FirstOrDefault(), report))];
        report.ThrowIfAny();
        return (TArguments)constructor.Invoke(values);
    }

    private object? Value(ParameterInfo parameter, ActionArgument? argument, MappingReport report)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        switch (argument?.Value)
        {
            case null when argument is null:
                report.Add($"The action `{Name}` has no argument `{parameter.Name}`.");
                return null;
            case null when !type.IsValueType || type != parameter.ParameterType:
                return null;
            case null:
                report.Add($"`{Name}.{argument.Name}` is unknown here, and `{parameter.Name}` is `{type.Name}`, which has no value for that; make it `{type.Name}?`.");
                return null;
            case double number when type.IsPrimitive || type == typeof(decimal):
                return Convert.ChangeType(number, type, System.Globalization.CultureInfo.InvariantCulture);
            case string text when type.IsEnum && Enum.GetNames(type).FirstOrDefault(n => PropertyNames.Comparer.Equals(n, text)) is { } member:
                return Enum.Parse(type, member);
            case { } value when type.IsInstanceOfType(value):
                return value;
            default:
                report.Add($"`{Name}.{argument.Name}` is `{argument.Value}`, which is no `{type.Name}`.");
                return null;
        }
    }
}
