using System.Collections.Immutable;
using Lode.Generation;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode;

/// <summary>What the rules of a pack can call: functions of the language, of the host and of the pack's script.</summary>
internal static class PackFunctions
{
    /// <summary>They, and what is wrong with the script. Without a script nothing of the C# compiler is loaded.</summary>
    /// <param name="script">The script; null where there is none.</param>
    /// <param name="use">What becomes of it.</param>
    /// <param name="given">The host's functions.</param>
    /// <param name="failed">Told of what the script's functions throw.</param>
    public static (FunctionTable Table, ImmutableArray<Diagnostic> Findings) Of(
        SourceText? script, ScriptUse use, ImmutableArray<FunctionSymbol> given, Action<FunctionFailure> failed)
    {
        if (script is null)
        {
            return (given.IsEmpty ? FunctionTable.OfLanguage : new(given), []);
        }

        var read = FunctionScript.Read(script);
        var (functions, findings) = use == ScriptUse.Run
            ? read.Run((name, problem) => failed(new(name, problem)))
            : (read.Described(use == ScriptUse.Refuse), read.Findings);
        var twice = functions.Where(f => given.Any(g => g.Name == f.Name)).ToImmutableArray();
        return (
            new([.. given, .. functions.Except(twice)]),
            [.. findings, .. twice.Select(f => ScriptFindings.NotCallable.At(script, f.Place.Span, f.Name, "the program around these rules gives a function of this name"))]);
    }
}
