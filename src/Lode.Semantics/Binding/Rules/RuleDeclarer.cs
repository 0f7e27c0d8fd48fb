using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Declares rules: names, what they judge and which scores they add to, which other rules ask for.</summary>
internal static class RuleDeclarer
{
    public static void Declare(Declared declared, Shared shared)
    {
        foreach (var (node, at) in declared.Open<RuleSyntax>())
        {
            at.Symbol = Symbol(node, at.Source);
            if (at.Before?.Symbol is { } before)
            {
                shared.Symbols.Replace(before, at.Symbol);
            }
        }

        if (shared.Symbols.Rules.Count == 0)
        {
            Name(declared, shared.Symbols);
        }

        foreach (var (node, at) in declared.Open<RuleSyntax>())
        {
            var symbol = (RuleSymbol)at.Symbol!;
            var first = shared.Symbols.Rules.GetValueOrDefault(node.Name?.Text ?? "");
            var isDeclared = at.Own.Findings.Succeeds(() => DeclareOne(symbol, node, first == symbol ? null : first, at));
            symbol.IsBroken |= !isDeclared || at.HasSyntaxError;
        }

        shared.Scores.Declare(declared.Files);
    }

    /// <summary>The first rule of a name has it.</summary>
    private static void Name(Declared declared, SymbolTable symbols)
    {
        foreach (var at in declared.Files.SelectMany(f => f.Declarations))
        {
            if (at.Node is RuleSyntax { Name: { IsMissing: false } name })
            {
                symbols.Rules.TryAdd(name.Text, (RuleSymbol)at.Symbol!);
            }
        }
    }

    /// <summary>The name by which others speak of it; its place where it has none.</summary>
    public static string NameOf(RuleSyntax node, SourceText source) =>
        node.Name is { IsMissing: false } written ? written.Text : $"{source.Path}:{source.Position(node.IfSpan.Start).Line}";

    private static RuleSymbol Symbol(RuleSyntax node, SourceText source) => new(NameOf(node, source), new Place(source, node.Name?.Span ?? node.IfSpan))
    {
        Syntax = node, IsAnonymous = node.Name is null, Title = node.Title?.Value as string, Doc = node.Doc,
    };

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
