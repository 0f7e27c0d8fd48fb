using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>Writes texts with interpolated values.</summary>
internal static class MessageEmitter
{
    private const int MaxInline = 12;

    /// <summary>A text as a message: a template, a constant or any other text.</summary>
    public static string Emit(ScalarScope scope, ExpressionEmitter expressions, BoundExpression text) => text switch
    {
        BoundTemplate { Parts.Length: > MaxInline } template =>
            scope.Call("Message", template, "Message", expressions.Method, e => Write(scope, e, template)),
        BoundTemplate template =>
            "new Message(s)" + string.Concat(template.Parts.Select(p => Part(scope, expressions, p))),
        BoundConstant { Value: string constant } => $"new Message(s).Say({scope.Emission.Constants.Literal(constant)})",
        _ => $"new Message(s){Value(scope, expressions, text, null)}",
    };

    /// <summary>What a value of a type stands for.</summary>
    public static string Form(ScalarScope scope, LodeType type) => type switch
    {
        NumberType { IsPercent: true } => "Form.Percent",
        NumberType { IsMoney: true } => "Form.Money",
        DateType => "Form.Date",
        BooleanType => "Form.Truth",
        TextType => "Form.Text",
        EnumType e => $"Form.Enum({scope.Emission.Constants.Enum(e.Enum)})",
        EntityType e => $"Form.Row({e.Entity.Ordinal})",
        SetType set => Form(scope, set.Element),
        _ => "Form.Plain",
    };

    private static void Write(ScalarScope scope, ExpressionEmitter expressions, BoundTemplate template)
    {
        var body = expressions.Method.Body;
        body.Line("var m = new Message(s);");
        foreach (var part in template.Parts)
        {
            body.Line($"m{Part(scope, expressions, part)};");
        }

        body.Line("return m;");
    }

    private static string Part(ScalarScope scope, ExpressionEmitter expressions, BoundTemplatePart part) =>
        part.Value is null
            ? $".Say({scope.Emission.Constants.Literal(part.Literal ?? "")})"
            : Value(scope, expressions, part.Value, part.Format);

    private static string Value(ScalarScope scope, ExpressionEmitter expressions, BoundExpression value, string? format) =>
        $".Value({expressions.Emit(value, ValueKinds.Of([value.Type]))}, {Form(scope, value.Type)}"
        + (format is null ? ")" : $", {scope.Emission.Constants.Literal(format)})");
}
