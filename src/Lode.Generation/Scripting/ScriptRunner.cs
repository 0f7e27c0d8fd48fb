using System.Collections.Immutable;
using System.Globalization;
using Lode.Syntax;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using CSharpDiagnostic = Microsoft.CodeAnalysis.Diagnostic;

namespace Lode.Generation;

/// <summary>What running a script gave: a delegate for each of its functions, or what went wrong.</summary>
internal sealed record ScriptRun(ImmutableArray<Delegate> Code, ImmutableArray<Diagnostic> Findings);

/// <summary>Runs scripts. They are never unloaded, so that each text is run once.</summary>
internal static class ScriptRunner
{
    private static readonly Lazy<ScriptOptions> Options = new(() => ScriptOptions.Default
        .AddReferences(typeof(Runtime.World).Assembly).AddImports("System", "Lode"));

    public static ScriptRun Run(SourceText source, ImmutableArray<ScriptFunction> functions)
    {
        // Their own functions are asked for behind the script, in words that hold nothing of its author's but checked names and types.
        var asked = $"new System.Delegate[] {{ {string.Join(", ", functions.Select(f => $"({f.DelegateType})@{f.Name}"))} }}";
        try
        {
            var script = CSharpScript.Create(source.Text, Options.Value.WithFilePath(source.Path));
            var errors = script.Compile().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).ToArray();
            return errors.Length > 0
                ? new([], [.. errors.Select(e => Finding(source, e))])
                : new([.. script.ContinueWith<Delegate[]>(asked).RunAsync().GetAwaiter().GetResult().ReturnValue], []);
        }
        catch (CompilationErrorException problem)
        {
            return new([], [.. problem.Diagnostics.Take(1).Select(d => ScriptFindings.NotCSharp.At(source, default, d.GetMessage(CultureInfo.InvariantCulture)))]);
        }
        catch (Exception problem)
        {
            return new([], [ScriptFindings.Fails.At(source, default, problem.Message)]);
        }
    }

    /// <summary>An error of the C# compiler; it speaks to the author of C#, in its own words.</summary>
    public static Diagnostic Finding(SourceText source, CSharpDiagnostic error)
    {
        var span = error.Location.SourceSpan;
        return ScriptFindings.NotCSharp.At(source, new(Math.Min(span.Start, source.Text.Length), Math.Min(span.Length, source.Text.Length - Math.Min(span.Start, source.Text.Length))),
            error.GetMessage(CultureInfo.InvariantCulture));
    }
}
