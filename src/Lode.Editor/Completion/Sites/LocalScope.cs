using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What names mean at a place: the pack's, the subject's fields, the variables around.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Subject">Whose fields bare names mean; null where they mean none.</param>
/// <param name="Variables">The variables in scope, inner ones last.</param>
internal sealed record LocalScope(Pack Pack, EntitySymbol? Subject, ImmutableArray<VariableSymbol> Variables)
{
    /// <summary>The scope of the last node of a path.</summary>
    public static LocalScope Of(Document document, ImmutableArray<SyntaxNode> path)
    {
        var pack = document.Pack.Bound;
        var scope = new LocalScope(pack, path.FirstOrDefault() is { } declaration ? SubjectOf(pack, declaration) : null, []);
        for (var i = 0; i < path.Length; i++)
        {
            var next = i + 1 < path.Length ? path[i + 1] : null;
            scope = path[i] switch
            {
                DefineSyntax define => scope.With(define.Parameters.Select(p => (p.Name, TypeReader.Of(p.Type, pack))), document),
                AggregateSyntax aggregate => scope.WithBinders(aggregate.Binders, next, document),
                QuantifierSyntax quantifier => scope.WithBinders(quantifier.Binders, next, document),
                _ => scope,
            };
        }

        return scope;
    }

    /// <summary>The scope inside of what ranges over members.</summary>
    public LocalScope WithBinders(ImmutableArray<BinderSyntax> binders, SyntaxNode? inside, Document? document)
    {
        var scope = this;
        foreach (var binder in binders.TakeWhile(b => b != inside))
        {
            scope = scope.With([(binder.Variable, TypeReader.Of(binder.Source, scope) is SetType set ? set.Element : LodeType.Any)], document);
        }

        return scope;
    }

    /// <summary>The rule of a name as it is written, whether or not it has errors.</summary>
    public static EntitySymbol? SubjectOf(Pack pack, SyntaxNode declaration)
    {
        var name = declaration switch
        {
            RuleSyntax rule => rule.Clauses.OfType<ForClauseSyntax>().FirstOrDefault()?.Entity.Text ?? pack.Subject?.Name,
            DefineSyntax define => define.Entity?.Text,
            TestSyntax test => RuleLabels.Of(pack).SelectMany(f => f.Rules).FirstOrDefault(r => r.Name!.Text == test.Rule.Text) is { } rule
                ? SubjectOf(pack, rule)?.Name : null,
            _ => null,
        };
        return pack.Entities.FirstOrDefault(e => e.Name == name);
    }

    private LocalScope With(IEnumerable<(NameSyntax Name, LodeType Type)> variables, Document? document) => this with
    {
        Variables = Variables.AddRange(variables.Where(v => !v.Name.IsMissing)
            .Select(v => new VariableSymbol(v.Name.Text, document is null ? default : new(document.Source, v.Name.Span), v.Type))),
    };
}
