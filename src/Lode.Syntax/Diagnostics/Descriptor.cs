namespace Lode.Syntax;

/// <summary>A kind of finding: its code never changes its meaning and is never used again for another.</summary>
/// <param name="Code"><c>LODE</c> and four digits: 1xxx syntax, 2xxx names and types, 3xxx lint, 4xxx SQL, 5xxx data and engine.</param>
/// <param name="Severity">Its weight.</param>
public abstract record Descriptor(string Code, Severity Severity)
{
    /// <summary>Whether what it stands at does nothing, so that an editor shows it faded.</summary>
    public bool Unnecessary { get; init; }
}

/// <summary>A finding whose message needs nothing.</summary>
public sealed record Descriptor0(string Code, Severity Severity, string Message) : Descriptor(Code, Severity)
{
    /// <summary>The finding at a place.</summary>
    public Diagnostic At(SourceText source, TextSpan span) => new(this, source, span, Message);
}

/// <summary>A finding whose message needs one thing.</summary>
public sealed record Descriptor<T>(string Code, Severity Severity, Func<T, string> Message) : Descriptor(Code, Severity)
{
    /// <summary>The finding at a place.</summary>
    public Diagnostic At(SourceText source, TextSpan span, T a) => new(this, source, span, Message(a));
}

/// <summary>A finding whose message needs two things.</summary>
public sealed record Descriptor<T1, T2>(string Code, Severity Severity, Func<T1, T2, string> Message) : Descriptor(Code, Severity)
{
    /// <summary>The finding at a place.</summary>
    public Diagnostic At(SourceText source, TextSpan span, T1 a, T2 b) => new(this, source, span, Message(a, b));
}

/// <summary>A finding whose message needs three things.</summary>
public sealed record Descriptor<T1, T2, T3>(string Code, Severity Severity, Func<T1, T2, T3, string> Message) : Descriptor(Code, Severity)
{
    /// <summary>The finding at a place.</summary>
    public Diagnostic At(SourceText source, TextSpan span, T1 a, T2 b, T3 c) => new(this, source, span, Message(a, b, c));
}
