using System.Collections.Immutable;
using Sprache;
using static Lode.Syntax.Grammar.Combinators;

namespace Lode.Syntax.Grammar;

/// <summary>Declarations other than rules and tests, and the choice among all.</summary>
internal static class Declarations
{
    private static readonly Parser<TypeSyntax> Type =
        (from set in When(at => at.IsCaret || (at.Is("set") && (at.Next.Is("of") || at.Next.IsCaret)), Word("set").Then(_ => Word("of"))).Present()
         from name in Missing.Name("a type", NameRole.Type)
         from unit in Reserved("in").Then(_ => Literals.Unit).Maybe()
         select (set, name, unit)).Node((span, type) => new TypeSyntax(span.Union(type.name.Span), type.name, type.set, type.unit));

    private static readonly Parser<TypeSyntax> TypeBehindColon = Missing.Mark(":").Then(colon => Type);

    private static readonly Parser<ExpressionSyntax> Definition = Missing.Mark("=").Then(sign => Expressions.Value);

    private static readonly Parser<LiteralSyntax> Path =
        Literals.PlainText.Else(at =>
        {
            Missing.ReportName(at, "a text in quotes");
            return new LiteralSyntax(new(at.PreviousEnd, 0), LiteralKind.Text, "");
        });

    /// <summary>A date where one must stand.</summary>
    public static readonly Parser<LiteralSyntax> Day = Literals.Date.Else(at =>
    {
        Missing.ReportName(at, "a date, `2025-10-28` say,");
        return new LiteralSyntax(new(at.PreviousEnd, 0), LiteralKind.Unknown, null);
    });

    private static readonly Parser<EnumMemberSyntax> Member = Names.Name.Or(Names.ReservedAsName).Documented()
        .Node((span, member) => new EnumMemberSyntax(span, member.Doc, member.Value));

    private static readonly Parser<DeclarationSyntax> Enum =
        from word in Word("enum")
        from name in Missing.Name("the name of the enum")
        from members in Lists.Required(new ListOf<EnumMemberSyntax>("{", Member, IsName, "}"))
        select (DeclarationSyntax)new EnumSyntax(default, null, name, members);

    private static readonly Parser<bool> Key = When(IsModifier, Word("key")).Present();

    private static readonly Parser<bool> RequiredWord = When(IsModifier, Word("required")).Present();

    private static readonly Parser<LiteralSyntax?> Column = Word("from").Then(_ => Path).Maybe();

    /// <summary>Not the name of the field on the next line, where this one's type is still to be typed.</summary>
    private static readonly Parser<TypeSyntax> FieldType = When(at => !IsNextField(at), Type).Else(at =>
    {
        Missing.ReportName(at, "a type");
        return new TypeSyntax(new(at.PreviousEnd, 0), new NameSyntax(new(at.PreviousEnd, 0), ""), false, null);
    });

    private static readonly Parser<FieldSyntax> Field =
        (from name in Names.Name.Or(Names.ReservedAsName)
         from colon in Missing.Mark(":")
         from required in RequiredWord
         from key in Key
         from late in RequiredWord
         from type in FieldType
         from column in Column
         select new FieldSyntax(default, null, name, key, required || late, type, column))
        .Documented().Node((span, field) => field.Value with { Span = span, Doc = field.Doc });

    private static readonly Parser<NameSyntax> Collection = Missing.Word("as").Then(word => word is null
        ? (Parser<NameSyntax>)(input => Ok(new NameSyntax(new(((TokenInput)input).PreviousEnd, 0), ""), input))
        : Missing.Name("the name of the collection"));

    private static readonly Parser<NameSyntax?> Table =
        Word("table").Then(_ => Names.NameOrText.Or(Missing.Name("the name of the table"))).Maybe();

    private static readonly Parser<DeclarationSyntax> Entity =
        from word in Word("entity")
        from name in Missing.Name("the name of the entity")
        from collection in Collection
        from path in Word("from").Then(_ => Path).Maybe()
        from table in Table
        from fields in Blocks.Lines(Field, IsName)
        select (DeclarationSyntax)new EntitySyntax(default, null, name, collection, path, table, fields);

    private static readonly Parser<DeclarationSyntax> Subject =
        from word in Word("subject")
        from entity in Missing.Name("the name of an entity", NameRole.Entity)
        select (DeclarationSyntax)new SubjectSyntax(default, null, entity);

    private static readonly Parser<DeclarationSyntax> Param =
        from word in Word("param")
        from name in Missing.Name("the name of the param")
        from type in TypeBehindColon
        from value in Definition
        select (DeclarationSyntax)new ParamSyntax(default, null, name, type, value);

    private static readonly Parser<ParameterSyntax> Parameter =
        (from name in Names.Name.Or(Names.ReservedAsName)
         from type in TypeBehindColon
         select (name, type)).Node((span, parameter) => new ParameterSyntax(span, parameter.name, parameter.type));

    private static readonly ListOf<ParameterSyntax> Parameters = new("(", Parameter, IsName, ")");

    private static readonly Parser<DeclarationSyntax> Define =
        from word in Word("define")
        from name in Missing.Name("the name of the define")
        from parameters in Lists.InBrackets(Parameters).Else(_ => [])
        from entity in Reserved("for").Then(_ => Missing.Name("the name of an entity", NameRole.Entity)).Maybe()
        from type in Symbol(":").Then(_ => Type).Maybe()
        from body in Definition
        select (DeclarationSyntax)new DefineSyntax(default, null, name, parameters, entity, type, body);

    private static readonly Parser<DeclarationSyntax> Action =
        from word in Word("action")
        from name in Missing.Name("the name of the action")
        from parameters in Lists.Required(Parameters)
        select (DeclarationSyntax)new ActionSyntax(default, null, name, parameters);

    private static readonly Parser<DeclarationSyntax> Today =
        from word in Reserved("today")
        from date in Day
        select (DeclarationSyntax)new TodaySyntax(default, null, date);

    /// <summary>Any declaration, with its place and documentation.</summary>
    public static readonly Parser<DeclarationSyntax> Declaration = ((Parser<DeclarationSyntax>)ByItsWord).Documented()
        .Node((span, declaration) => declaration.Value with { Span = span, Doc = declaration.Doc });

    private static readonly Dictionary<string, Parser<DeclarationSyntax>> ByWord = new Dictionary<string, Parser<DeclarationSyntax>>
    {
        ["enum"] = Enum, ["entity"] = Entity, ["subject"] = Subject, ["param"] = Param, ["define"] = Define, ["action"] = Action,
        ["today"] = Today, ["rule"] = Rules.Rule, ["if"] = Rules.Anonymous, ["test"] = Tests.Test,
    };

    private static IResult<DeclarationSyntax> ByItsWord(IInput input) =>
        Splitter.DeclarationWord(((TokenInput)input).Token) is { } word ? ByWord[word](input) : No<DeclarationSyntax>(input);

    private static bool IsName(TokenInput at) => at.Token.Kind == TokenKind.Name;

    /// <summary>Whether the word here is followed by a type, and so is not the type itself.</summary>
    private static bool IsModifier(TokenInput at) =>
        at.IsCaret || at.Next.IsCaret || at.Next.Token is { Kind: TokenKind.Name, StartsLine: false } && !(at.Next.Is("from") && at.Next.Next.Token.Kind == TokenKind.Text);

    private static bool IsNextField(TokenInput at) =>
        at.Token.StartsLine && (at.Next.Is(":") ||
            (IsName(at) && IsName(at.Next) && !at.Next.Token.StartsLine && !at.Next.Is("from") && !at.Is("set")));
}
