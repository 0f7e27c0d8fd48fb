using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What a call calls, and which parameter an argument is for.</summary>
internal static class Callee
{
    /// <summary>The define that is called; null where none is.</summary>
    public static DefineSymbol? Define(CallSyntax call, LocalScope scope)
    {
        var name = call.Name.Text;
        var entity = call.Target is { } target ? new TypeReader(scope).Row(target) : scope.Subject;
        return scope.Pack.Defines.FirstOrDefault(d => d.Name == name && d.Entity is { } own && own == entity)
            ?? (call.Target is null ? scope.Pack.Defines.FirstOrDefault(d => d.Name == name && d.Entity is null) : null);
    }

    /// <summary>The parameters of what a node calls; empty where it calls nothing that has some.</summary>
    public static ImmutableArray<VariableSymbol> Parameters(SyntaxNode node, LocalScope scope) => node switch
    {
        CallSyntax call => Define(call, scope)?.Parameters ?? (call.Target is null ? scope.Pack.Functions.Find(call.Name.Text)?.Parameters : null) ?? [],
        ActionCallSyntax action => scope.Pack.Actions.FirstOrDefault(a => a.Name == action.Name.Text)?.Parameters ?? [],
        _ => [],
    };

    /// <summary>The arguments of a call or action.</summary>
    public static ImmutableArray<ArgumentSyntax> Arguments(SyntaxNode node) => node switch
    {
        CallSyntax call => call.Arguments,
        ActionCallSyntax action => action.Arguments,
        _ => [],
    };

    /// <summary>The parameter that an argument is for; null where there is none.</summary>
    public static VariableSymbol? Parameter(SyntaxNode call, ArgumentSyntax argument, LocalScope scope)
    {
        var parameters = Parameters(call, scope);
        return argument.Name is { } name
            ? parameters.FirstOrDefault(p => p.Name == name.Text)
            : parameters.ElementAtOrDefault(Arguments(call).IndexOf(argument));
    }
}
