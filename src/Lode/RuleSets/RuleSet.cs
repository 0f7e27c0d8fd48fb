using System.Collections.Immutable;
using Lode.Data;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>Rules that have no errors, ready to be compiled. Immutable; safe for concurrent use.</summary>
public sealed class RuleSet
{
    private RuleSet(Pack pack, string? folder, ImmutableArray<Finding> findings)
    {
        (Pack, Folder, Findings) = (pack, folder, findings);
        Rules = [.. pack.Rules.Select(RuleInfo.Of)];
    }

    /// <summary>The rules, files in ordinal order of their paths, then in the order written.</summary>
    public ImmutableArray<RuleInfo> Rules { get; }

    /// <summary>What the rules judge where they do not say it; null where they always say it.</summary>
    public string? Subject => Pack.Subject?.Name;

    /// <summary>Warnings; there are no errors.</summary>
    public ImmutableArray<Finding> Findings { get; }

    internal Pack Pack { get; }

    /// <summary>Where data files are looked for; null for rules that do not lie in a folder.</summary>
    internal string? Folder { get; }

    /// <summary>Reads the rules of a folder (or of one file of it).</summary>
    /// <param name="path">The folder. The data that its entities name are read from there when the rules are compiled.</param>
    /// <param name="options">Functions in C# that the rules can call; null for none.</param>
    /// <exception cref="RuleSetException">They have errors; the exception holds all of them.</exception>
    /// <exception cref="PackNotFoundException">There are no rules at the path.</exception>
    public static RuleSet Load(string path, RuleSetOptions? options = null)
    {
        var files = PackReader.Read([path]);
        return Of(files.Sources, files.Root, files.Diagnostics, files.Script, options);
    }

    /// <summary>Takes rules as texts, from wherever they come; data are the host's.</summary>
    /// <exception cref="RuleSetException">They have errors.</exception>
    public static RuleSet Of(params IEnumerable<RuleSource> sources) => Of(sources, null);

    /// <summary>Takes rules as texts; data are the host's, and so are functions that the rules call.</summary>
    /// <exception cref="RuleSetException">They have errors.</exception>
    public static RuleSet Of(IEnumerable<RuleSource> sources, RuleSetOptions? options) => Of(sources.Select(s => new SourceText(s.Name, s.Text)), null, [], null, options);

    /// <summary>Takes rules as one text; data are the host's.</summary>
    /// <exception cref="RuleSetException">They have errors.</exception>
    public static RuleSet Parse(string text, RuleSetOptions? options = null) => Of([new RuleSource("rules.lode", text)], options);

    /// <summary>Makes the rules ready to judge objects of a type.</summary>
    /// <remarks>
    /// Numbers are any C# numbers in the unit of the field: a percent is a share of one (0.85 for <c>85%</c>), money is the amount itself. Dates are <c>DateOnly</c>,
    /// <c>DateTime</c> or <c>DateTimeOffset</c>, of which the day counts; members of an enum are a C# enum or <c>string</c>; rows are the <c>string</c> of their key;
    /// sets are sequences of these. Null, NaN and a C# enum's <c>Unknown</c> or <c>None</c> are unknown.
    /// </remarks>
    /// <typeparam name="T">A class or record with a property for each field of the entity that rules read; names may differ in case and <c>_</c>.</typeparam>
    /// <param name="options">Reference data, the day, params; null for what the rules themselves say.</param>
    /// <exception cref="MappingException">The type does not fit; the exception holds every mismatch.</exception>
    /// <exception cref="RuleSetException">The reference data do not load.</exception>
    /// <exception cref="OptionException">A param is unknown, or its value does not fit.</exception>
    public RuleEngine<T> Compile<T>(EngineOptions? options = null) => RuleEngine<T>.Create(this, options ?? new());

    private static RuleSet Of(IEnumerable<SourceText> sources, string? folder, ImmutableArray<Diagnostic> about, SourceText? script, RuleSetOptions? options)
    {
        var (functions, wrong) = (options ?? new()).Functions(script);
        var pack = PackBinder.Bind(sources.Select(Parser.Parse), functions);
        ImmutableArray<Finding> findings = [.. about.Concat(wrong).Concat(pack.Diagnostics).Select(Finding.Of)];
        return findings.Any(f => f.Severity == Severity.Error) ? throw new RuleSetException(findings) : new(pack, folder, findings);
    }
}
