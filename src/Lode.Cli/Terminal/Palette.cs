using Lode.Semantics;
using Lode.Syntax;
using Spectre.Console;

namespace Lode.Cli;

/// <summary>The few colours.</summary>
internal static class Palette
{
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Quiet { get; } = new(Color.Grey);

    public static Style Good { get; } = new(Color.Green);

    public static Style Bad { get; } = new(Color.Red, decoration: Decoration.Bold);

    public static Style Caution { get; } = new(Color.Olive);

    public static Style Name { get; } = new(Color.Teal);

    public static Style Of(Gravity gravity) => gravity switch
    {
        Gravity.Critical => Bad,
        Gravity.High => new(Color.Red),
        Gravity.Medium => Caution,
        _ => Quiet,
    };

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Error => Bad,
        Severity.Warning => Caution,
        _ => Quiet,
    };
}
