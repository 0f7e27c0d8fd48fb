using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>One small change of a rule, a define or a param's default.</summary>
/// <param name="Symbol">What is changed.</param>
/// <param name="Place">Where.</param>
/// <param name="Change">What was changed, in a few words.</param>
/// <param name="Edits">The change of the file's text.</param>
internal sealed record Mutant(Symbol Symbol, Place Place, string Change, ImmutableArray<TextEdit> Edits)
{
    /// <summary>The file as it would be.</summary>
    public string Text => TextEdits.Apply(Place.Source.Text, Edits);

    /// <summary>The line, from 1.</summary>
    public int Line => Place.Source.Position(Place.Span.Start).Line;

    /// <summary>The lines that the change touches, as they are and as they would be.</summary>
    public (ImmutableArray<string> Before, ImmutableArray<string> After) Lines
    {
        get
        {
            var source = Place.Source;
            var first = source.Line(source.Position(Edits.Min(e => e.Span.Start)).Line).Start;
            var end = source.Line(source.Position(Edits.Max(e => e.Span.End)).Line).End;
            var text = Text;
            return (Split(source.Text[first..end]), Split(text[first..(end + text.Length - source.Text.Length)]));
        }
    }

    private static ImmutableArray<string> Split(string text) => [.. text.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0)];
}

/// <summary>A row of the data that a rule judges otherwise than it did.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Key">The row.</param>
/// <param name="Base">The verdict of the rules as they are.</param>
/// <param name="Mutated">The verdict of the changed rules.</param>
internal sealed record Witness(RuleSymbol Rule, string Key, Verdict Base, Verdict Mutated);

/// <summary>A change that no test notices.</summary>
/// <param name="Mutant">The change.</param>
/// <param name="Witness">A row that would notice it; null where no row of the data shows it.</param>
internal sealed record Survivor(Mutant Mutant, Witness? Witness);

/// <summary>What the tests noticed.</summary>
/// <param name="Killed">How many changes made a test fail.</param>
/// <param name="Survivors">Those that made none fail, in the order of the text.</param>
/// <param name="Left">How many there was no time for.</param>
/// <param name="AlreadyFailing">How many tests fail without any change; they notice nothing.</param>
internal sealed record MutationReport(int Killed, ImmutableArray<Survivor> Survivors, int Left, int AlreadyFailing)
{
    /// <summary>How many changes were tried.</summary>
    public int Tried => Killed + Survivors.Length;
}
