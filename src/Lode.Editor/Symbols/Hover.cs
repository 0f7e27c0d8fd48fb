using System.Globalization;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What is told of the name under the pointer, as Markdown.</summary>
public sealed record Hover(TextSpan Span, string Markdown)
{
    /// <summary>Of the name at an offset; null where none stands there.</summary>
    public static Hover? At(Document document, int offset)
    {
        if (Navigation.At(document, offset) is not { } at)
        {
            return null;
        }

        var parts = new[] { $"```lode\n{Signature(at.Symbol)}\n```", at.Symbol.Doc, at.Symbol is RuleSymbol rule ? rule.Title : null, Data(document, at.Symbol) };
        return new(at.Place.Span, string.Join("\n\n", parts.Where(part => !string.IsNullOrEmpty(part))));
    }

    /// <summary>A symbol as it is declared, in one line.</summary>
    public static string Signature(Symbol symbol) => symbol switch
    {
        EnumSymbol e => $"enum {e.Name} {{ {string.Join(", ", e.Members.Take(12).Select(m => m.Name))}{(e.Members.Length > 12 ? ", ..." : "")} }}",
        MemberSymbol m => $"{m.Name} // of {m.Enum.Name}",
        EntitySymbol e => $"entity {e.Name} as {e.Collection}",
        FieldSymbol f => $"{f.Entity.Name}.{f.Name}: {(f.IsKey ? "key " : "")}{(f.IsRequired ? "required " : "")}{f.Type}",
        ParamSymbol p => $"param {p.Name}: {p.Type}",
        DefineSymbol d => $"define {d.Name}{Parameters(d.Parameters)}{(d.Entity is { } entity ? $" for {entity.Name}" : "")}: {d.Type}",
        ActionSymbol a => $"action {a.Name}{Parameters(a.Parameters)}",
        VariableSymbol v => $"{v.Name}: {v.Type}",
        RuleSymbol { Entity: not null } r => $"rule {r.Name} for {r.Entity.Name} severity {r.Severity.ToString().ToLowerInvariant()}",
        _ => symbol.Name,
    };

    private static string Parameters(IReadOnlyCollection<VariableSymbol> parameters) =>
        parameters.Count == 0 ? "" : $"({string.Join(", ", parameters.Select(p => $"{p.Name}: {p.Type}"))})";

    private static string? Data(Document document, Symbol symbol) => symbol switch
    {
        FieldSymbol field when document.Pack.Facts?.Of(field) is { } facts => Facts(field, facts),
        EntitySymbol entity when document.Pack.World is { } world => $"{world.Tables[entity.Ordinal].RowCount} rows.",
        _ => null,
    };

    private static string Facts(FieldSymbol field, FieldFacts facts)
    {
        var filled = $"Known in {facts.Known} of {facts.Rows} rows";
        return field.Type is NumberType type && facts is { Least: { } least, Greatest: { } greatest }
            ? $"{filled}, from {Number(least, type)} to {Number(greatest, type)}."
            : $"{filled}.";
    }

    private static string Number(double value, NumberType type) =>
        type.IsPercent ? (value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"
        : (type.IsMoney ? "$" : "") + value.ToString(Math.Abs(value) < 1e15 ? "#,0.##" : "R", CultureInfo.InvariantCulture);
}
