using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What is told of an entry of a completion list once it is looked at.</summary>
/// <param name="Detail">How it is declared, in one line.</param>
/// <param name="Markdown">Its documentation; null where it has none.</param>
public sealed record CompletionDetails(string? Detail, string? Markdown)
{
    private const char Divider = '\u001F';

    /// <summary>The details of an entry by its id; null where the pack no longer has it.</summary>
    public static CompletionDetails? Of(PackSnapshot snapshot, string id)
    {
        var parts = id.Split(Divider);
        if (parts is ["function", var function])
        {
            var forms = snapshot.Bound.Functions.Named(function).ToArray();
            return forms.Length == 0 ? null : new(forms[0].Signature, string.Join("\n\n", forms.Select(f => $"`{f.Signature}`: {f.Doc}")));
        }

        return Symbol(snapshot.Bound, parts) is { } symbol
            ? new(Hover.Signature(symbol), Text(symbol))
            : parts is ["key", var entity, var key] ? new($"{key}: {entity}", null) : null;
    }

    internal static string Id(Symbol symbol) => symbol switch
    {
        FieldSymbol f => Join("field", f.Entity.Name, f.Name),
        MemberSymbol m => Join("member", m.Enum.Name, m.Name),
        DefineSymbol d => Join("define", d.Entity?.Name ?? "", d.Name),
        ParamSymbol p => Join("param", p.Name),
        EntitySymbol e => Join("entity", e.Name),
        EnumSymbol e => Join("enum", e.Name),
        ActionSymbol a => Join("action", a.Name),
        _ => Join("rule", symbol.Name),
    };

    internal static string Id(Function function) => Join("function", function.Name);

    internal static string Rule(string name) => Join("rule", name);

    internal static string Key(EntitySymbol entity, string key) => Join("key", entity.Name, key);

    private static string Join(params ReadOnlySpan<string> parts) => string.Join(Divider, parts);

    private static Symbol? Symbol(Pack pack, string[] id) => id switch
    {
        ["field", var entity, var name] => pack.Entities.FirstOrDefault(e => e.Name == entity)?.Field(name),
        ["member", var parent, var name] => pack.Enums.FirstOrDefault(e => e.Name == parent)?.Member(name),
        ["define", var entity, var name] => pack.Defines.FirstOrDefault(d => d.Name == name && (d.Entity?.Name ?? "") == entity),
        ["param", var name] => pack.Params.FirstOrDefault(p => p.Name == name),
        ["entity", var name] => pack.Entities.FirstOrDefault(e => e.Name == name),
        ["enum", var name] => pack.Enums.FirstOrDefault(e => e.Name == name),
        ["action", var name] => pack.Actions.FirstOrDefault(a => a.Name == name),
        ["rule", var name] => pack.Rules.FirstOrDefault(r => r.Name == name),
        _ => null,
    };

    private static string? Text(Symbol symbol)
    {
        var parts = new[] { symbol is RuleSymbol rule ? rule.Title : null, symbol.Doc }.Where(p => !string.IsNullOrEmpty(p)).ToArray();
        return parts.Length == 0 ? null : string.Join("\n\n", parts);
    }
}
