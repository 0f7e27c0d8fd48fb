using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Generation;

/// <summary>A function of a script as it is declared.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Place">Where that stands.</param>
/// <param name="Parameters">Its parameters.</param>
/// <param name="Result">What it gives.</param>
/// <param name="Doc">What its <c>///</c> lines say, or null.</param>
internal sealed record ScriptFunction(string Name, Place Place, ImmutableArray<ScriptValue> Parameters, ScriptValue Result, string? Doc)
{
    /// <summary>The delegate's type in C#.</summary>
    public string DelegateType => $"System.Func<{string.Join(", ", Parameters.Append(Result).Select(p => p.CSharp))}>";

    /// <summary>As rules see it.</summary>
    public FunctionSymbol Symbol(Delegate? code, bool isRefused, Action<string, Exception>? failed) => new(Name, Place)
    {
        Parameters = [.. Parameters.Select(p => new VariableSymbol(p.Name, p.Place, p.Type) { IsParameter = true })],
        TakesUnknown = [.. Parameters.Select(p => p.IsNullable)],
        Type = Result.Type,
        Doc = Doc,
        Code = code,
        IsRefused = isRefused,
        Failed = failed is null ? null : problem => failed(Name, problem),
    };
}

/// <summary>A parameter of a function of a script, or what it gives.</summary>
internal sealed record ScriptValue(string Name, Place Place, LodeType Type, bool IsNullable, string CSharp);
