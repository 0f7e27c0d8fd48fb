using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>A variable bears a name that means nothing nearer: no field of the subject, no other variable.</summary>
internal static class VariableNames
{
    public static void Check(NameSyntax name, Scope scope)
    {
        if (name.IsMissing)
        {
            scope.Pack.Findings.Fail();
            return;
        }

        if (scope.Subject is { } subject && subject.Field(name.Text) is { } field)
        {
            scope.Report(NameFindings.VariableHidesField.At(scope.Source, name.Span, name.Text, subject.Name)
                with { Related = [new RelatedPlace(field.Place.Source.Path, field.Place.Span, "The field.")] });
        }
        else if (scope.Variables.TryGetValue(name.Text, out var other))
        {
            scope.Report(NameFindings.DuplicateName.At(scope.Source, name.Span, name.Text)
                with { Related = [new RelatedPlace(other.Place.Source.Path, other.Place.Span, "The first.")] });
        }
    }
}
