namespace Lode.Hosting;

/// <summary>How a service keeps the rules for one type of object.</summary>
public sealed class LodeOptions
{
    /// <summary>The folder of the rules; a relative one is below the service's content root.</summary>
    public string? Folder { get; set; }

    /// <summary>Where rules come from instead of a folder; read again at each reload.</summary>
    public Func<RuleSet>? Source { get; set; }

    /// <summary>Whether a change of the folder takes effect while the service runs.</summary>
    public bool Watch { get; set; } = true;

    /// <summary>Whether the service does not start without rules; else it starts unhealthy, and a later reload heals it.</summary>
    public bool RequireRules { get; set; } = true;

    /// <summary>Reference data, the day, params, tests.</summary>
    public RuleHostOptions Host { get; set; } = new();

    /// <summary>Gives the rules of the folder a function in C#, as <see cref="RuleSetOptions.AddFunction"/> does.</summary>
    /// <exception cref="ArgumentException">Rules cannot call it; the message says why.</exception>
    public LodeOptions AddFunction(string name, Delegate function, string? doc = null)
    {
        Host = Host with { Rules = Host.Rules.AddFunction(name, function, doc) };
        return this;
    }
}
