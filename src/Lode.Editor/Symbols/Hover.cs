using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What is told of the name under the pointer, as Markdown.</summary>
public sealed record Hover(TextSpan Span, string Markdown)
{
    /// <summary>Of the name or key at an offset; null where none stands there.</summary>
    /// <param name="document">The file.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="budget">Ends the judging of a rule early.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Hover? At(Document document, int offset, CancellationToken budget = default, CancellationToken cancellation = default)
    {
        if (Navigation.At(document, offset) is not { } at)
        {
            return KeyUse.At(document, offset) is { } key && document.Pack.World is { } world && Holdings.Row(world, key.Entity, key.Key) is { } row
                ? new(key.Place.Span, row)
                : null;
        }

        var parts = new[]
        {
            $"```lode\n{Signature(at.Symbol)}\n```", at.Symbol.Doc, at.Symbol is RuleSymbol rule ? rule.Title : null,
            Holdings.Of(document, at.Symbol, budget, cancellation),
        };
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
        FunctionSymbol f => $"{f.Signature}: {f.Type} // C#",
        ActionSymbol a => $"action {a.Name}{Parameters(a.Parameters)}",
        VariableSymbol v => $"{v.Name}: {v.Type}",
        RuleSymbol { Entity: not null } r => $"rule {r.Name} for {r.Entity.Name} severity {r.Severity.ToString().ToLowerInvariant()}",
        _ => symbol.Name,
    };

    private static string Parameters(IReadOnlyCollection<VariableSymbol> parameters) =>
        parameters.Count == 0 ? "" : $"({string.Join(", ", parameters.Select(p => $"{p.Name}: {p.Type}"))})";
}
