using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Brings arguments, by place or by name, into the order of the parameters.</summary>
internal static class ArgumentMatcher
{
    /// <summary>An expression for each parameter, null where none is given; null where there are more arguments than parameters.</summary>
    public static BoundExpression?[]? Match(
        NameSyntax callee, ImmutableArray<ArgumentSyntax> arguments, ImmutableArray<VariableSymbol> parameters, Scope scope)
    {
        if (arguments.Length > parameters.Length)
        {
            return null;
        }

        var matched = new BoundExpression?[parameters.Length];
        var named = false;
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            named |= argument.Name is not null;
            var index = argument.Name is { } name ? IndexOf(name, callee, parameters, scope) : i;
            if (index < 0 || matched[index] is not null || (named && argument.Name is null))
            {
                if (index >= 0)
                {
                    scope.Report(CallFindings.ArgumentOrder.At(scope.Source, argument.Span, parameters[index].Name));
                }

                index = index >= 0 ? index : Array.FindIndex(matched, m => m is null);
                matched[index] ??= scope.Failed(argument);
                continue;
            }

            matched[index] = ExpressionBinder.BindTo(argument.Value, scope, parameters[index].Type);
        }

        return matched;
    }

    private static int IndexOf(NameSyntax name, NameSyntax callee, ImmutableArray<VariableSymbol> parameters, Scope scope)
    {
        var index = parameters.Select(p => p.Name).ToList().IndexOf(name.Text);
        if (index >= 0)
        {
            scope.Uses(name, parameters[index]);
        }
        else
        {
            scope.Report(CallFindings.UnknownArgument.At(scope.Source, name.Span, callee.Text, name.Text).DidMean(name, parameters.Select(p => p.Name)));
        }

        return index;
    }
}
