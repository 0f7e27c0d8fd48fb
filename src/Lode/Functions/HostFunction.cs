using System.Collections.Immutable;
using System.Reflection;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>A function that a service gives to its rules.</summary>
internal sealed record HostFunction(string Name, Delegate Code, string? Doc)
{
    /// <summary>As rules see it.</summary>
    /// <param name="failed">Told of what it throws.</param>
    /// <exception cref="ArgumentException">Rules cannot call it; the message says why.</exception>
    public FunctionSymbol Symbol(Action<FunctionFailure>? failed)
    {
        var signature = Code.GetType().GetMethod("Invoke")!;
        var types = signature.GetParameters();

        // A delegate's own parameters have no names worth showing, those of the code behind it have; where that has one more, it is bound to its first.
        var written = Code.Method.GetParameters() is var own && own.Length >= types.Length ? own[^types.Length..] : types;
        var parameters = types.Select((p, i) => Parameter(p, written[i], i)).ToArray();
        var names = parameters.Select(p => p.Name).Distinct().Count() == parameters.Length ? parameters.Select(p => p.Name) : parameters.Select((_, i) => $"a{i + 1}");
        return new(Name, FunctionSymbol.Nowhere)
        {
            Parameters = [.. parameters.Zip(names, (p, name) => new VariableSymbol(name, FunctionSymbol.Nowhere, p.Type) { IsParameter = true })],
            TakesUnknown = [.. parameters.Select(p => p.TakesUnknown)],
            Type = Type(signature.ReturnType, Code.Method.ReturnParameter, "what it gives").Type,
            Doc = Doc,
            Code = Code,
            Failed = failed is null ? null : problem => failed(new(Name, problem)),
        };
    }

    private (string Name, LodeType Type, bool TakesUnknown) Parameter(ParameterInfo declared, ParameterInfo written, int index)
    {
        var name = written.Name is { } given && SyntaxFacts.IsBareName(given) && given != "_" ? given : $"a{index + 1}";
        var (type, isNullable) = Type(declared.ParameterType, written, $"its parameter `{name}`");
        var takesNull = declared.ParameterType == typeof(string) && new NullabilityInfoContext().Create(written).ReadState == NullabilityState.Nullable;
        return (name, type, isNullable || takesNull);
    }

    private (LodeType Type, bool IsNullable) Type(Type type, ParameterInfo written, string what)
    {
        var (known, isNullable) = FunctionTypes.Of(type)
            ?? throw new ArgumentException($"Rules cannot call `{Name}`: {what} is `{type.Name}`, and rules know {FunctionTypes.Known}.");
        return written.GetCustomAttribute<LodeTypeAttribute>() is not { } named ? (known, isNullable)
            : known is NumberType && FunctionTypes.Number(named.Type) is { } number ? (number, isNullable)
            : throw new ArgumentException($"Rules cannot call `{Name}`: {what} cannot be `{named.Type}`; a `double` can be `percent`, `money` or `number in` a unit.");
    }
}
