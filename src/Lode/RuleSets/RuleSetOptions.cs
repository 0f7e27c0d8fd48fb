using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>What a service gives to its rules, and allows them. Immutable.</summary>
public sealed record RuleSetOptions
{
    private ImmutableArray<HostFunction> Given { get; init; } = [];

    /// <summary>
    /// Whether <c>functions.csx</c> in the folder of the rules runs, so that they can call its public functions. It is C# and can do whatever the service can;
    /// it is never unloaded, so that a service whose scripts change often grows.
    /// </summary>
    public bool AllowScripts { get; init; }

    /// <summary>Told of what functions throw, on the thread that judges; what it throws itself is not caught.</summary>
    public Action<FunctionFailure>? FunctionFailed { get; init; }

    /// <summary>
    /// The same with a function in C# that rules can call by its name. It is taken to give equal values for equal arguments, has no effects, and is called on
    /// several threads. Its parameters and its value are <c>bool</c>, <c>double</c>, <c>string</c> or <c>DateOnly</c>; where a parameter is nullable it
    /// is called with null for what is unknown, else its value is unknown where an argument is. Null, infinite numbers and NaN are unknown, and
    /// so is the value where it throws.
    /// </summary>
    /// <param name="name">How rules call it.</param>
    /// <param name="function">The function; <see cref="LodeTypeAttribute"/> says of a number that it is a percent or has a unit.</param>
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

    /// <summary>The same, for rules without a folder.</summary>
    internal FunctionTable Table() => Functions(null).Table;

    /// <summary>What the rules can call, and what is wrong with the script beside them.</summary>
    internal (FunctionTable Table, ImmutableArray<Diagnostic> Findings) Functions(SourceText? script) =>
        PackFunctions.Of(script, AllowScripts ? ScriptUse.Run : ScriptUse.Refuse, [.. Given.Select(f => f.Symbol(Failed))], Failed);

    private void Failed(FunctionFailure failure)
    {
        LodeTelemetry.Count(failure);
        FunctionFailed?.Invoke(failure);
    }

    private string? Obstacle(string name) =>
        !SyntaxFacts.IsBareName(name) ? $"`{name}` is no name for a function: one is made of letters, digits and `_`, and is no word of the language."
        : Semantics.Functions.Named(name).Any() ? $"`{name}` is a function of the language; give yours another name."
        : Given.Any(f => f.Name == name) ? $"There is a function `{name}` already." : null;
}
