using System.Collections.Concurrent;
using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Generation;

/// <summary>
/// The script of a pack: its public functions can be called by rules. What it declares is told from its text alone; it runs only when it is
/// asked to, once per process for each text, and stays in memory from then on.
/// </summary>
public sealed class FunctionScript
{
    private static readonly ConcurrentDictionary<string, Lazy<ScriptRun>> Runs = new(StringComparer.Ordinal);

    private readonly SourceText _source;
    private readonly ImmutableArray<ScriptFunction> _functions;

    private FunctionScript(SourceText source, ImmutableArray<ScriptFunction> functions, ImmutableArray<Diagnostic> findings) =>
        (_source, _functions, Findings) = (source, functions, findings);

    /// <summary>What is wrong with it, as far as its text tells.</summary>
    public ImmutableArray<Diagnostic> Findings { get; }

    /// <summary>Reads a script without running it.</summary>
    public static FunctionScript Read(SourceText source)
    {
        var (functions, findings) = ScriptParser.Parse(source);
        return new(source, functions, findings);
    }

    /// <summary>Its functions by their signatures alone.</summary>
    /// <param name="isRefused">Whether rules must not call them.</param>
    public ImmutableArray<FunctionSymbol> Described(bool isRefused) => [.. _functions.Select(f => f.Symbol(null, isRefused, null))];

    /// <summary>Runs it, unless that was done before, and gives its functions; with what is wrong with it. Of a script with errors nothing runs.</summary>
    /// <param name="failed">Told of what functions throw, with their names.</param>
    public (ImmutableArray<FunctionSymbol> Functions, ImmutableArray<Diagnostic> Findings) Run(Action<string, Exception> failed)
    {
        if (!Findings.IsEmpty)
        {
            return (Described(isRefused: false), Findings);
        }

        var run = Runs.GetOrAdd(_source.Text, _ => new(() => ScriptRunner.Run(_source, _functions))).Value;
        return ([.. _functions.Select((f, i) => f.Symbol(run.Code.ElementAtOrDefault(i), isRefused: false, failed))], [.. run.Findings.Select(f => f with { Source = _source })]);
    }
}
