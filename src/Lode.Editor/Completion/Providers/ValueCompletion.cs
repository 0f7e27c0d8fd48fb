using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>Operands of expressions: what fits the type asked for first, then variables, fields, params, defines, functions.</summary>
internal static class ValueCompletion
{
    public static void Offer(CompletionSite site, CompletionOffers offers)
    {
        if (Special(site) is { } special)
        {
            special(site, offers);
            return;
        }

        ConstantCompletion.Offer(site, offers);
        if (site.InText || site.IsConstant)
        {
            return;
        }

        Arguments(site, offers);
        foreach (var variable in site.Scope.Variables)
        {
            offers.Add(new(CompletionKind.Variable, variable.Name, CompletionOffers.Name(variable.Name), site.Suits(variable.Type, Relevance.Local))
            {
                Type = variable.Type.ToString(), HasMembers = variable.Type is EntityType,
            });
        }

        if (site.Scope.Subject is { } subject)
        {
            MemberCompletion.Of(subject, site, offers, Relevance.Own);
        }

        DeclaredCompletion.Params(site, offers);
        foreach (var define in site.Pack.Defines.Where(d => d.Entity is null))
        {
            DeclaredCompletion.Define(define, site, offers, Relevance.Define);
        }

        Wide(site, offers);
    }

    /// <summary>What alone can stand here, where that is no value like others: a rule, a score, a verdict.</summary>
    public static Action<CompletionSite, CompletionOffers>? Special(CompletionSite site) =>
        !site.Fitting.Roles.Contains(NameRole.Value) ? null
        : site.Path is [.., TestTableSyntax table, TestRowSyntax row, ExpressionSyntax cell, _]
            && WantedType.Header(table, row.Cells.IndexOf(cell)) == TestCompletion.Expect ? WordCompletion.Verdicts
        : site.Argument is not { Call: CallSyntax { Target: null } call } ? null
        : call.Name.Text == Functions.Fired ? RuleCompletion.Rules
        : call.Name.Text == Functions.TotalScore ? RuleCompletion.Scores : null;

    private static void Arguments(CompletionSite site, CompletionOffers offers)
    {
        if (site.Argument is not { Call: var call, Argument: var argument })
        {
            return;
        }

        var arguments = Callee.Arguments(call);
        var named = arguments.Where(a => a != argument).Select(a => a.Name?.Text).ToHashSet();
        foreach (var parameter in Callee.Parameters(call, site.Scope).Skip(arguments.IndexOf(argument)).Where(p => !named.Contains(p.Name)))
        {
            offers.Add(new(CompletionKind.Argument, parameter.Name, $"{CompletionOffers.Name(parameter.Name)}: ", Relevance.Local) { Type = parameter.Type.ToString() });
        }
    }

    private static void Wide(CompletionSite site, CompletionOffers offers)
    {
        var isSource = site.Around<BinderSyntax>() is { } binder && binder.Source.Span.Start == site.Path[^1].Span.Start;
        foreach (var entity in site.Pack.Entities)
        {
            var rows = new SetType(new EntityType(entity));
            offers.Named(CompletionKind.Entity, entity, entity.Collection, rows, isSource ? Relevance.Fitting : site.Suits(rows, Relevance.Function));
        }

        var inRule = site.Around<RuleSyntax>() is not null;
        foreach (var function in site.Pack.Functions.All.DistinctBy(f => f.Name).Where(f => inRule || f.Name is not (Functions.Fired or Functions.TotalScore)))
        {
            offers.Call(CompletionKind.Function, function.Name, function.Signature[function.Name.Length..], null, CompletionDetails.Id(function), Relevance.Function);
        }
    }
}
