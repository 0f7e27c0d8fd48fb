using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Declares rules: names, what they judge and which scores they add to, which other rules ask for.</summary>
internal static class RuleDeclarer
{
    public static void Declare(Declared declared, Shared shared)
    {
        foreach (var (node, at) in declared.Of<RuleSyntax>())
        {
            var symbol = (RuleSymbol)(at.Symbol ??= Symbol(node, at.Source));
            var earlier = shared.Symbols.Rules.GetValueOrDefault(node.Name?.Text ?? "");
            if (at.IsOpen)
            {
                var isDeclared = at.Own.Findings.Succeeds(() => DeclareOne(symbol, node, earlier, at));
                symbol.IsBroken |= !isDeclared || at.HasSyntaxError;
            }

            if (node.Name is { IsMissing: false } name && earlier is null)
            {
                shared.Symbols.Rules.Add(name.Text, symbol);
            }

            foreach (var score in at.Scores)
            {
                shared.Scores.Add(score, symbol);
            }
        }
    }

    private static RuleSymbol Symbol(RuleSyntax node, SourceText source)
    {
        var name = node.Name is { IsMissing: false } written ? written.Text : $"{source.Path}:{source.Position(node.IfSpan.Start).Line}";
        return new RuleSymbol(name, new Place(source, node.Name?.Span ?? node.IfSpan))
        {
            Syntax = node, IsAnonymous = node.Name is null, Title = node.Title?.Value as string, Doc = node.Doc,
        };
    }

    private static void DeclareOne(RuleSymbol symbol, RuleSyntax node, RuleSymbol? earlier, Declaration at)
    {
        if (node.Name is { } name)
        {
            at.Own.References.Add(at.Source, name, symbol, isDeclaration: true);
            Once.Check(name, at.Source, earlier, at.Own);
        }

        symbol.Entity = Entity(node, at.Source, at.Own)!;
        ClauseBinder.Bind(symbol, node, at.Source, at.Own);
    }

    private static EntitySymbol? Entity(RuleSyntax node, SourceText source, PackContext pack)
    {
        if (node.Clauses.OfType<ForClauseSyntax>().FirstOrDefault() is { } clause)
        {
            return Entities.Find(clause.Entity, source, pack);
        }

        if (pack.Symbols.Subject is null)
        {
            pack.Findings.Add(RuleFindings.NoEntity.At(source, node.Name?.Span ?? node.IfSpan));
        }

        return pack.Symbols.Subject;
    }
}
