using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Binds what a test says besides what it expects: its day, its params, its rows.</summary>
internal static class ItemBinder
{
    public static BoundTest Bind(TestSyntax node, RuleSymbol rule, Scope scope)
    {
        var days = node.Items.OfType<TestTodaySyntax>().ToArray();
        foreach (var again in days.Skip(1))
        {
            scope.Report(TestFindings.SaidTwice.At(scope.Source, again.Span, "today"));
        }

        return new BoundTest(rule, node.Title?.Value as string ?? rule.Name, new Place(scope.Source, node.Rule.Span))
        {
            Today = days.FirstOrDefault()?.Date.Value is DateOnly day ? day : null,
            Params = [.. node.Items.OfType<TestSetSyntax>().Select(s => Set(s.Param, s.Value, scope)).OfType<BoundSetting>()],
            Givens = WithSubject([.. node.Items.OfType<GivenSyntax>().Select(g => Given(g, scope)).OfType<BoundGiven>()], rule, node, scope),
            Expected = default,
        };
    }

    /// <summary>The value of a param for this test; null where there is no such param.</summary>
    public static BoundSetting? Set(NameSyntax name, ExpressionSyntax value, Scope scope)
    {
        if (scope.Symbols.Values(name.Text).OfType<ParamSymbol>().FirstOrDefault() is { } param)
        {
            scope.Uses(name, param);
            return new(param, Constants.Bind(value, scope, param.Type));
        }

        if (!name.IsMissing)
        {
            scope.Report(TestFindings.UnknownParam.At(scope.Source, name.Span, name.Text).DidMean(name, scope.Symbols.Params.Select(p => p.Name)));
        }

        return null;
    }

    private static ImmutableArray<BoundGiven> WithSubject(ImmutableArray<BoundGiven> givens, RuleSymbol rule, TestSyntax node, Scope scope) =>
        givens.Any(g => g.Entity == rule.Entity)
            ? givens
            : [new BoundGiven(rule.Entity, null, [], new Place(scope.Source, node.Rule.Span)), .. givens];

    private static BoundGiven? Given(GivenSyntax node, Scope scope)
    {
        if (Entities.Find(node.Entity, scope.Source, scope.Pack) is not { } entity)
        {
            return null;
        }

        var fields = new List<BoundCell>();
        foreach (var given in node.Fields)
        {
            if (entity.Field(given.Field.Text) is not { } field)
            {
                scope.Report(MemberBinder.UnknownField(entity, given.Field, scope));
                continue;
            }

            scope.Uses(given.Field, field);
            var value = Constants.Bind(given.Value, scope, field.Type);
            if (fields.Any(f => f.Field == field))
            {
                scope.Report(TestFindings.SaidTwice.At(scope.Source, given.Field.Span, field.Name));
            }

            fields.Add(new(field, value));
        }

        return new BoundGiven(entity, node.Key is { IsMissing: false } key ? key.Text : null, [.. fields], new Place(scope.Source, node.Span));
    }
}
