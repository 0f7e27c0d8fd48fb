using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Findings about names.</summary>
public static class NameFindings
{
    /// <summary>A name that means nothing where it stands.</summary>
    public static readonly Descriptor<string> UnknownName = new("LODE2001", Severity.Error, name => $"`{name}` is not known here.");

    /// <summary>A name declared twice.</summary>
    public static readonly Descriptor<string> DuplicateName = new("LODE2002", Severity.Error, name => $"`{name}` is declared twice.");

    /// <summary>A type that is not declared.</summary>
    public static readonly Descriptor<string> UnknownType = new("LODE2006", Severity.Error, name => $"There is no type `{name}`.");

    /// <summary>A field or define that an entity has not.</summary>
    public static readonly Descriptor<string, string> UnknownField = new(
        "LODE2007", Severity.Error, (entity, name) => $"`{entity}` has no field `{name}`.");

    /// <summary>A dot behind something that is no row.</summary>
    public static readonly Descriptor<string, LodeType> NoFields = new(
        "LODE2008", Severity.Error, (name, type) => $"`.{name}` needs a row before it, but this is {Words.Article(type)}.");

    /// <summary>A function or define that does not exist.</summary>
    public static readonly Descriptor<string> UnknownFunction = new(
        "LODE2009", Severity.Error, name => $"There is no function or define `{name}`.");

    /// <summary>A variable named like a field of the subject.</summary>
    public static readonly Descriptor<string, string> VariableHidesField = new(
        "LODE2017", Severity.Error, (name, entity) => $"`{name}` is already a field of `{entity}`; a variable needs a name of its own.");

    /// <summary>Something of the subject where there is none.</summary>
    public static readonly Descriptor<string> NoSubject = new(
        "LODE2018", Severity.Error, what => $"`{what}` needs a subject, and there is none here.");

    /// <summary>A key with hyphens and without quotes.</summary>
    public static readonly Descriptor<string> KeyNeedsQuotes = new(
        "LODE2035", Severity.Error, text => $"`{text}` reads as a subtraction; a key with `-` stands in quotes.");

    /// <summary>A unit that no type names.</summary>
    public static readonly Descriptor<string> UnknownUnit = new("LODE2036", Severity.Error, name => $"No type of this pack names the unit `{name}`.");
}
