using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Where something is declared: the span of its name.</summary>
public readonly record struct Place(SourceText Source, TextSpan Span);

/// <summary>Something declared that names refer to. Equal only to itself.</summary>
/// <param name="name">Its bare name.</param>
/// <param name="place">Where its name is declared.</param>
public abstract class Symbol(string name, Place place)
{
    /// <summary>Its bare name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its name is declared.</summary>
    public Place Place { get; } = place;

    /// <summary>The text of its <c>///</c> lines, or null.</summary>
    public string? Doc { get; init; }

    /// <summary>Whether it has errors, or rests on something that has; settled once it is bound.</summary>
    internal bool IsBroken { get; set; }

    /// <summary>Whether it has errors of its own, whatever it rests on.</summary>
    internal bool IsBrokenItself { get; set; }

    /// <summary>Another symbol that says the same.</summary>
    internal Symbol Copy() => (Symbol)MemberwiseClone();

    /// <inheritdoc/>
    public override string ToString() => Name;
}
