using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>What a service gives to its rules, and allows them. Immutable.</summary>
public sealed record RuleSetOptions
{
    private ImmutableArray<HostFunction> Given { get; init; } = [];

    /// <summary>Told of what functions throw, on the thread that judges; what it throws itself is not caught.</summary>
    public Action<FunctionFailure>? FunctionFailed { get; init; }

    /// <summary>
    /// The same with a function in C# that rules can call by its name. It is taken to give equal values for equal arguments, has no effects, and is called on
    /// several threads. Its parameters and its value are <c>bool</c>, <c>double</c>, <c>string</c> or <c>DateOnly</c>; where a parameter is nullable it
    /// is called with null for what is unknown, else its value is unknown where an argument is. Null, infinite numbers and NaN are unknown, and
    /// so is the value where it throws.
    /// </summary>
    /// <param name="name">How rules call it.</param>
    /// <param name="function">The function; <see cref="Runtime.LodeTypeAttribute"/> says of a number that it is a percent or has a unit.</param>
    /// <param name="doc">What it gives, in one sentence, for whoever writes rules.</param>
    /// <exception cref="ArgumentException">Rules cannot call it; the message says why.</exception>
    public RuleSetOptions AddFunction(string name, Delegate function, string? doc = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(function);
        var added = new HostFunction(name, function, doc);
        return Obstacle(name) is { } obstacle ? throw new ArgumentException(obstacle, nameof(name))
            : added.Symbol(null) is not null ? this with { Given = Given.Add(added) } : this;
    }

    /// <summary>What the rules can call.</summary>
    internal FunctionTable Table() => Given.IsEmpty ? FunctionTable.OfLanguage : new([.. Given.Select(f => f.Symbol(Failed))]);

    private void Failed(FunctionFailure failure)
    {
        LodeTelemetry.Count(failure);
        FunctionFailed?.Invoke(failure);
    }

    private string? Obstacle(string name) =>
        !SyntaxFacts.IsBareName(name) ? $"`{name}` is no name for a function: one is made of letters, digits and `_`, and is no word of the language."
        : Functions.Named(name).Any() ? $"`{name}` is a function of the language; give yours another name."
        : Given.Any(f => f.Name == name) ? $"There is a function `{name}` already." : null;
}
