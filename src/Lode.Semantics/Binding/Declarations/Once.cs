using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Checks that a name is declared once.</summary>
internal static class Once
{
    /// <summary>Whether the name may be declared here; reports where an earlier one has it.</summary>
    public static bool Check(NameSyntax name, SourceText source, Symbol? earlier, PackContext pack)
    {
        if (name.IsMissing)
        {
            pack.Findings.Fail();
            return false;
        }

        if (earlier is null)
        {
            return true;
        }

        var (line, _) = earlier.Place.Source.Position(earlier.Place.Span.Start);
        pack.Findings.Add(NameFindings.DuplicateName.At(source, name.Span, name.Text) with
        {
            Help = $"The first stands in {earlier.Place.Source.Path}, line {line}.",
            Related = [new RelatedPlace(earlier.Place.Source.Path, earlier.Place.Span, "The first.")],
        });
        return false;
    }
}
