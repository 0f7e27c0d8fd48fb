using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Declares rules: names, what they judge and which scores they add to, which other rules ask for.</summary>
internal static class RuleDeclarer
{
    public static List<(RuleSymbol Symbol, SourceText Source)> Declare(Declared declared, PackContext pack)
    {
        var rules = new List<(RuleSymbol Symbol, SourceText Source)>();
        foreach (var (node, source) in declared.Of<RuleSyntax>())
        {
            var symbol = Symbol(node, source, rules.Count);
            rules.Add((symbol, source));
            var isDeclared = pack.Findings.Succeeds(() => DeclareOne(symbol, node, source, pack));
            if (!isDeclared || declared.HasSyntaxError(node, source))
            {
                pack.Broken.Add(symbol);
            }
        }

        return rules;
    }

    private static RuleSymbol Symbol(RuleSyntax node, SourceText source, int ordinal)
    {
        var name = node.Name is { IsMissing: false } written ? written.Text : $"{source.Path}:{source.Position(node.IfSpan.Start).Line}";
        return new RuleSymbol(name, new Place(source, node.Name?.Span ?? node.IfSpan), ordinal)
        {
            Syntax = node, IsAnonymous = node.Name is null, Title = node.Title?.Value as string, Doc = node.Doc,
        };
    }

    private static void DeclareOne(RuleSymbol symbol, RuleSyntax node, SourceText source, PackContext pack)
    {
        if (node.Name is { } name)
        {
            pack.References.Add(source, name, symbol, isDeclaration: true);
            if (Once.Check(name, source, pack.Symbols.Rules.GetValueOrDefault(name.Text), pack))
            {
                pack.Symbols.Rules[name.Text] = symbol;
            }
        }

        symbol.Entity = Entity(node, source, pack)!;
        ClauseBinder.Bind(symbol, node, source, pack);
        foreach (var score in node.Actions.OfType<ScoreSyntax>())
        {
            pack.Scores.Add(score.Target?.Text, symbol);
        }
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
