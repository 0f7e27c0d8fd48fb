using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>A place where something is to be written: what fits it, what stands around, what names mean there.</summary>
/// <param name="Document">The file.</param>
/// <param name="Fitting">What the grammar says.</param>
/// <param name="Path">The tree around it.</param>
/// <param name="Scope">What names mean.</param>
internal sealed record CompletionSite(Document Document, Fitting Fitting, ImmutableArray<SyntaxNode> Path, LocalScope Scope)
{
    private readonly Lazy<LodeType?> _wanted = new(() => new WantedType(Path, Scope).Last());

    /// <summary>The site of an offset; null where nothing is to be offered.</summary>
    public static CompletionSite? At(Document document, int offset)
    {
        if (Fitting.At(document.Tree, offset) is not { } fitting)
        {
            return null;
        }

        var path = CaretPath.At(document, fitting);
        return new(document, fitting, path, LocalScope.Of(document, path));
    }

    /// <summary>The pack.</summary>
    public Pack Pack => Scope.Pack;

    /// <summary>The type that is asked for; null where none is.</summary>
    public LodeType? Wanted => _wanted.Value;

    /// <summary>What has been typed of a name, without quotes.</summary>
    public string Typed => Document.Source.Slice(Fitting.Word).Trim('"', '`');

    /// <summary>Whether a text is being typed: then only what texts can say is meant.</summary>
    public bool InText => Fitting.Word.Length > 0 && Document.Source.Text[Fitting.Word.Start] == '"';

    /// <summary>Whether only constants may stand here: in tests and defaults of params.</summary>
    public bool IsConstant => Path.FirstOrDefault() is TestSyntax or ParamSyntax;

    /// <summary>The nearest node of a kind around the place.</summary>
    public T? Around<T>()
        where T : SyntaxNode => Path.OfType<T>().LastOrDefault();

    /// <summary>The call or action whose argument begins here, with its name or its value, and the argument.</summary>
    public (SyntaxNode Call, ArgumentSyntax Argument)? Argument =>
        Path.Length >= 3 && Path.LastOrDefault(n => n is ArgumentSyntax) is ArgumentSyntax argument
        && (argument.Name ?? (SyntaxNode)argument.Value).Span.Start == Path[^1].Span.Start
            ? (Path[Path.IndexOf(argument) - 1], argument)
            : null;

    /// <summary>How well a value of a type suits.</summary>
    public Relevance Suits(LodeType type, Relevance otherwise) => Wanted is { } wanted and not AnyType && TypeFacts.Fits(type, wanted) ? Relevance.Fitting : otherwise;
}
