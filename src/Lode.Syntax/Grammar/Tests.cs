using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Tests of rules.</summary>
internal static class Tests
{
    private static readonly Parser<TestItemSyntax> Today = Reserved("today").Then(_ => Declarations.Day)
        .Node((span, date) => (TestItemSyntax)new TestTodaySyntax(span, date));

    private static readonly Parser<TestItemSyntax> Set =
        (from word in Word("set")
         from name in Missing.Name("the name of a param", NameRole.Param)
         from sign in Missing.Mark("=")
         from value in Expressions.Value
         select (name, value)).Node((span, set) => (TestItemSyntax)new TestSetSyntax(span, set.name, set.value));

    private static readonly Parser<GivenFieldSyntax> Field =
        (from name in Names.Name.Or(Names.ReservedAsName).As(NameRole.GivenField)
         from colon in Missing.Mark(":")
         from value in Expressions.Value
         select (name, value)).Node((span, field) => new GivenFieldSyntax(span, field.name, field.value));

    private static readonly Parser<TestItemSyntax> Given =
        (from word in Word("given")
         from entity in Missing.Name("the name of an entity", NameRole.Entity)
         from key in Names.NameOrText.As(NameRole.Key).Maybe()
         from fields in Blocks.Lines(Field, at => at.Next.Is(":"), byCommas: true)
         select (entity, key, fields)).Node((span, given) => (TestItemSyntax)new GivenSyntax(span, given.entity, given.key, given.fields));

    private static readonly Parser<TestItemSyntax> Expect = Word("expect").Then(_ => Missing.Name("a verdict", NameRole.Verdict))
        .Node((span, verdict) => (TestItemSyntax)new ExpectSyntax(span, verdict));

    private static readonly Parser<TestItemSyntax> Item = OneOf(Today, Set, Given, Expect, Tables.Table);

    /// <summary>A test.</summary>
    public static readonly Parser<DeclarationSyntax> Test =
        from word in Word("test")
        from rule in Missing.Name("the name of a rule", NameRole.Rule)
        from title in Literals.PlainText.Maybe()
        from items in Blocks.Lines(Item, at => at.Is("|") || SyntaxFacts.TestWords.Any(at.Is), report: NotALine)
        select (DeclarationSyntax)new TestSyntax(default, null, rule, title, items);

    private static void NotALine(TokenInput at)
    {
        if (at.Token.StartsLine)
        {
            at.State.Report(at, Advice.Misspelt(
                GrammarDiagnostics.NotATestLine.At(at.State.Source, at.Token.Span, Advice.Shown(at.Token)), at.Token, SyntaxFacts.TestWords));
        }
        else
        {
            Advice.Unexpected(at);
        }
    }
}
