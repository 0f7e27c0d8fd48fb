using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Lode.Emit;

/// <summary>
/// Writes indented C#. Refuses quotes, comments, escapes and anything beyond ASCII: what users wrote reaches generated code through the pool of
/// constants alone, so no line ever needs them.
/// </summary>
public sealed class CSharpWriter
{
    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 _.,;:?!=<>+-*&|(){}[]");

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<CodeOrigin>.Builder _origins = ImmutableArray.CreateBuilder<CodeOrigin>();
    private int _depth;
    private int _line = 1;

    /// <summary>What the lines were made from, in their order.</summary>
    public ImmutableArray<CodeOrigin> Origins => _origins.ToImmutable();

    /// <summary>Writes one line; empty for a blank one.</summary>
    public void Line(string code = "")
    {
        if (code.AsSpan().ContainsAnyExcept(Allowed))
        {
            throw new InvalidOperationException("Generated code may hold names and operators alone.");
        }

        if (code.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(code);
        }

        _text.Append('\n');
        _line++;
    }

    /// <summary>Writes a header and opens its block, which ends when the result is disposed.</summary>
    public IDisposable Block(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        return new End(this);
    }

    /// <summary>Writes the lines of another writer here.</summary>
    public void Append(CSharpWriter other)
    {
        foreach (var line in other._text.ToString().Split('\n')[..^1])
        {
            Line(line);
        }
    }

    /// <summary>Says what the lines from here on are made from, such as <c>the rule `name`</c>, for reports of internal errors.</summary>
    public void From(string owner) => _origins.Add(new(_line, owner));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private sealed class End(CSharpWriter writer) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line("}");
        }
    }
}

/// <summary>What generated lines were made from.</summary>
/// <param name="FirstLine">The first line, from 1.</param>
/// <param name="Owner">The rule or define, in the analyst's words.</param>
public sealed record CodeOrigin(int FirstLine, string Owner);
