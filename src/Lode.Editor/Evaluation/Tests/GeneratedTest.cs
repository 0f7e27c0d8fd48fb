using System.Collections.Immutable;
using Lode.Formatting;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A test of a rule that is made from a row of the data: its fields that the rule reads, and the verdict that the rule has.</summary>
/// <param name="Title">What it is, for whoever chooses it.</param>
/// <param name="Edit">Where it is written: behind the tests of the rules beside this one, else behind the rule.</param>
public sealed record GeneratedTest(string Title, TextEdit Edit)
{
    private static readonly Verdict[] Order = [Verdict.Fires, Verdict.Clear, Verdict.Undetermined];

    private static readonly TimeSpan Time = TimeSpan.FromMilliseconds(500);

    /// <summary>The same, as an action.</summary>
    internal static IEnumerable<OfferedAction> Offer(ActionSite site)
    {
        using var budget = new CancellationTokenSource(Time);
        return At(site.Document, site.Span.Start, budget.Token, CancellationToken.None) is { } test ? [new(test.Title, ActionKind.Rewrite, [test.Edit])] : [];
    }

    /// <summary>The test of the rule whose name stands at an offset; null where none stands there, or no row makes a test that passes.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="budget">Ends the judging of rows early.</param>
    /// <param name="cancellation">Stops it.</param>
    public static GeneratedTest? At(Document document, int offset, CancellationToken budget, CancellationToken cancellation)
    {
        var pack = document.Pack;
        if (RulePlaces.At(document, offset) is not { IsAnonymous: false } rule || rule.Syntax.Name?.Span.Touches(offset) != true
            || pack.Counts.Of(rule, budget, cancellation) is not { Verdicts.IsEmpty: false } survey || pack.World is not { } world)
        {
            return null;
        }

        var verdict = Order.First(survey.Verdicts.Contains);
        var row = survey.Verdicts.IndexOf(verdict);
        var fields = new Surveyor(new InterpreterEngine(pack.Bound), world).Reads(rule, row, cancellation);
        var key = world.Tables[rule.Entity.Ordinal].Keys[row];
        var word = verdict.ToString().ToLowerInvariant();

        // First without what not every test needs: the day, and the other rows of the subject's entity, which stay where the subject bears its key.
        var edit = new[] { (false, false), (false, true), (true, false), (true, true) }
            .Select(needs => Insertion(document, rule, Text(rule, world, row, fields, word, withKey: needs.Item1, withDay: needs.Item2)))
            .FirstOrDefault(candidate => Passes(pack, rule, candidate, cancellation));
        return edit is null ? null : new($"Write a test of `{rule.Name}` from `{key}`, {(verdict == Verdict.Fires ? "on which it fires" : $"of which it is {word}")}", edit);
    }

    private static string Text(RuleSymbol rule, World world, int row, ImmutableArray<FieldSymbol> fields, string verdict, bool withKey, bool withDay)
    {
        var literals = new LiteralText(world);
        var key = world.Tables[rule.Entity.Ordinal].Keys[row];
        var given = fields.Select(field => (field.Name, Value: literals.Of(field, row))).Where(field => field.Value is not null).Select(field => $"{LiteralText.Name(field.Name)}: {field.Value}");
        var text = $$"""
            test {{LiteralText.Name(rule.Name)}} {{LiteralText.Quoted(key)}} {
              {{(withDay ? $"today {ValueText.Date(world.Today.DayNumber)} " : "")}}given {{LiteralText.Name(rule.Entity.Name)}}{{(withKey ? $" {LiteralText.Key(key)}" : "")}} { {{string.Join(", ", given)}} }
              expect {{verdict}}
            }

            """;
        return Formatter.Format(Parser.Parse(new("test.lode", text.ReplaceLineEndings("\n"))));
    }

    private static TextEdit Insertion(Document document, RuleSymbol rule, string text)
    {
        var home = Home(document) ?? document;
        var source = home.Source;
        var isRules = home.Source.Path == document.Source.Path;
        var at = isRules ? source.Line(source.Position(rule.Syntax.Span.End).Line).End : source.Text.Length;
        var before = at == 0 || isRules ? "\n\n" : source.Text.EndsWith('\n') ? "\n" : "\n\n";
        var lineEnd = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return new(source.Path, new(at, 0), (before + (isRules ? text.TrimEnd() : text)).ReplaceLineEndings(lineEnd));
    }

    /// <summary>The file that holds most tests of the rules of a file; null where they have none.</summary>
    private static Document? Home(Document document)
    {
        var rules = document.Tree.Declarations.OfType<RuleSyntax>().Select(rule => rule.Name?.Text).ToHashSet();
        return document.Pack.Names.Select(document.Pack.Document).OfType<Document>()
            .Select(file => (File: file, Tests: file.Tree.Declarations.OfType<TestSyntax>().Count(test => rules.Contains(test.Rule.Text))))
            .Where(file => file.Tests > 0).OrderByDescending(file => file.Tests).FirstOrDefault().File;
    }

    private static bool Passes(PackSnapshot pack, RuleSymbol rule, TextEdit edit, CancellationToken cancellation)
    {
        var before = pack.Document(edit.Path)!.Source;
        var after = pack.With(new SourceText(edit.Path, TextEdits.Apply(before.Text, [edit])));
        var written = new TextSpan(edit.Span.Start, edit.NewText.Length);
        var test = TestCase.Of(after.Document(edit.Path)!).Where(t => t.Rule == rule.Name && written.Touches(t.Span.Start));
        return TestRun.Of(after, test, cancellation).Any(outcome => outcome.State == TestState.Passed);
    }
}
