using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds <c>name(...)</c> and <c>row.name(...)</c>: a define of the pack, or a function.</summary>
internal static class CallBinder
{
    public static BoundExpression Bind(CallSyntax node, Scope scope, LodeType? expected)
    {
        if (node.Name.IsMissing)
        {
            return scope.Failed(node);
        }

        return node.Target is null ? BindBare(node, scope, expected) : BindOnRow(node, node.Target, scope);
    }

    private static BoundExpression BindOnRow(CallSyntax node, ExpressionSyntax target, Scope scope)
    {
        var row = ExpressionBinder.Bind(target, scope);
        if (row.Type is not EntityType { Entity: var entity })
        {
            return row.Type is AnyType ? scope.Failed(node) : scope.Error(node, MemberBinder.NoFields(node.Name, row, scope));
        }

        return scope.Symbols.DefineFor(entity, node.Name.Text) is { } define
            ? DefineCall(define, node, row, scope)
            : scope.Error(node, MemberBinder.UnknownField(entity, node.Name, scope));
    }

    private static BoundExpression BindBare(CallSyntax node, Scope scope, LodeType? expected)
    {
        var name = node.Name.Text;
        if (scope.Subject is { } subject && scope.Symbols.DefineFor(subject, name) is { } own)
        {
            return DefineCall(own, node, new BoundThis(subject, node), scope);
        }

        if (scope.Symbols.GlobalValue(name) is DefineSymbol define)
        {
            return DefineCall(define, node, null, scope);
        }

        if (scope.Pack.Functions.Find(name) is { } function)
        {
            return HostCall(function, node, scope);
        }

        if (name is Functions.Fired or Functions.TotalScore)
        {
            return RuleFacts.Bind(node, scope);
        }

        if (PeriodSteps.IsOne(node))
        {
            return scope.Error(node, TypeFindings.MisplacedPeriod.At(scope.Source, node.Span));
        }

        return Functions.Named(name).ToArray() is { Length: > 0 } forms
            ? FunctionCall(forms, node, scope, expected)
            : scope.Error(node, Unknown(node, scope));
    }

    private static BoundExpression DefineCall(DefineSymbol define, CallSyntax node, BoundExpression? self, Scope scope)
    {
        scope.Uses(node.Name, define);
        scope.Pack.Defines.Ensure(define);
        return Call(node, define.Parameters, scope, arguments => new BoundDefine(define, node, self, arguments));
    }

    private static BoundExpression HostCall(FunctionSymbol function, CallSyntax node, Scope scope)
    {
        scope.Uses(node.Name, function);
        var call = Call(node, function.Parameters, scope, arguments => new BoundOperation(function.Type, node, Op.Host, arguments) { Function = function });
        return function.IsRefused && call is BoundOperation
            ? scope.Error(node, CallFindings.ScriptNotAllowed.At(scope.Source, node.Name.Span, function.Name, function.Place.Source.Path))
            : call;
    }

    private static BoundExpression Call(
        CallSyntax node, ImmutableArray<VariableSymbol> parameters, Scope scope, Func<ImmutableArray<BoundExpression>, BoundExpression> make)
    {
        BoundExpression?[]? arguments = null;
        var succeeded = scope.Pack.Findings.Succeeds(() => arguments = ArgumentMatcher.Match(node.Name, node.Arguments, parameters, scope));
        if (arguments is null || arguments.Any(a => a is null))
        {
            return !succeeded ? scope.Failed(node) : scope.Error(
                node, CallFindings.ArgumentCount.At(scope.Source, node.Span, node.Name.Text, parameters.Length, node.Arguments.Length));
        }

        return make([.. arguments.OfType<BoundExpression>()]);
    }

    private static BoundExpression FunctionCall(Function[] forms, CallSyntax node, Scope scope, LodeType? expected)
    {
        var form = forms.FirstOrDefault(f => f.Meaning is not null);
        if (form?.Meaning is not { } meaning)
        {
            return scope.Error(node, CallFindings.AggregateForm.At(scope.Source, node.Span, forms[0].Name, forms[0].Signature));
        }

        var asked = meaning.Signatures[0].Operands.Length;
        if (node.Arguments.Length != asked || node.Arguments.Any(a => a.Name is not null))
        {
            var finding = CallFindings.ArgumentCount.At(scope.Source, node.Span, form.Name, asked, node.Arguments.Length);
            return scope.Error(node, finding with { Help = $"It is written {string.Join(" or ", forms.Select(f => $"`{f.Signature}`"))}." });
        }

        return Application.Bind(form.Name, meaning, node, [.. node.Arguments.Select(a => a.Value)], scope, expected);
    }

    private static Diagnostic Unknown(CallSyntax node, Scope scope)
    {
        var name = node.Name.Text;
        if (scope.Symbols.Values(name).OfType<DefineSymbol>().FirstOrDefault() is { Entity: { } entity })
        {
            return CallFindings.DefineNeedsRow.At(scope.Source, node.Name.Span, name, entity.Name);
        }

        var known = scope.Pack.Functions.All.Select(f => f.Name).Concat(scope.Symbols.Defines.Select(d => d.Name));
        return NameFindings.UnknownFunction.At(scope.Source, node.Name.Span, name).DidMean(node.Name, scope.Near(known));
    }
}
