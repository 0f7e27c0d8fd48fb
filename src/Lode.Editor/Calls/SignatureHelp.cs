using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>One way of calling what is being called.</summary>
/// <param name="Label">How it is written, <c>share(c: country, m: mineral)</c>.</param>
/// <param name="Markdown">Its documentation; null where it has none.</param>
/// <param name="Parameters">The place of each parameter in the label.</param>
/// <param name="Active">The parameter that is being written; null where there is none.</param>
public sealed record CallSignature(string Label, string? Markdown, ImmutableArray<TextSpan> Parameters, int? Active);

/// <summary>How what is being called is written, at a place among its arguments.</summary>
/// <param name="Signatures">At least one.</param>
/// <param name="Active">The one that fits what is written so far.</param>
public sealed record SignatureHelp(ImmutableArray<CallSignature> Signatures, int Active)
{
    /// <summary>The help for an offset; null where nothing is being called.</summary>
    public static SignatureHelp? At(Document document, int offset)
    {
        if (CompletionSite.At(document, offset) is not { } site || site.InText)
        {
            return null;
        }

        var path = site.Path;
        var index = path.Length - 1;
        while (index >= 0 && !IsAmong(path, index, site.Fitting.Word.Start - site.Fitting.Start))
        {
            index--;
        }

        return index < 0 ? null : path[index] switch
        {
            AggregateSyntax aggregate => Of(aggregate, path.ElementAtOrDefault(index + 1)),
            CallSyntax call => Of(call, site),
            ActionCallSyntax action => site.Pack.Actions.FirstOrDefault(a => a.Name == action.Name.Text) is { } symbol
                ? new([Declared(symbol.Name, symbol, symbol.Parameters, null, Position(action, symbol.Parameters, site))], 0) : null,
            _ => null,
        };
    }

    /// <summary>Whether the place lies behind the name of a call, and so among its arguments.</summary>
    private static bool IsAmong(ImmutableArray<SyntaxNode> path, int index, int offset) => path[index] switch
    {
        CallSyntax call => offset > call.Name.Span.End,
        ActionCallSyntax action => offset > action.Name.Span.End,
        AggregateSyntax aggregate => offset > aggregate.Function.Span.End,
        _ => false,
    };

    private static SignatureHelp? Of(CallSyntax call, CompletionSite site)
    {
        if (Callee.Define(call, site.Scope) is { } define)
        {
            return new([Declared(define.Name, define, define.Parameters, define.Type, Position(call, define.Parameters, site))], 0);
        }

        if (site.Pack.Functions.Find(call.Name.Text) is { } function)
        {
            return new([Declared(function.Name, function, function.Parameters, function.Type, Position(call, function.Parameters, site))], 0);
        }

        var position = Math.Max(0, Callee.Arguments(call).IndexOf(site.Path.OfType<ArgumentSyntax>().LastOrDefault(a => Callee.Arguments(call).Contains(a))!));
        ImmutableArray<CallSignature> forms = [.. Functions.Named(call.Name.Text).Select(f => Of(f, position))];
        var active = forms.ToList().FindIndex(f => position < f.Parameters.Length);
        return forms.IsEmpty ? null : new(forms, Math.Max(0, active));
    }

    private static SignatureHelp? Of(AggregateSyntax aggregate, SyntaxNode? part)
    {
        var forms = Functions.Named(aggregate.Function.Text).Where(f => f.Aggregate is not null)
            .OrderByDescending(f => f.Signature.Contains(" for ", StringComparison.Ordinal) == aggregate.Value is not null)
            .ThenByDescending(f => f.Signature.Contains("distinct", StringComparison.Ordinal) == aggregate.IsDistinct).ToArray();
        var active = part is null ? 0 : part == aggregate.Value ? 0 : part == aggregate.Where ? int.MaxValue : 1;
        return forms.Length == 0 ? null : new([.. forms.Select(f => Of(f, active))], 0);
    }

    /// <summary>The parameters of a function are what its signature has between commas; those of an aggregate its value, its binders and its condition.</summary>
    private static CallSignature Of(Function function, int position)
    {
        var label = function.Signature;
        var inner = TextSpan.FromBounds(label.IndexOf('(') + 1, label.LastIndexOf(')'));
        string[] words = function.Aggregate is null ? [","] : [" for ", " where "];
        var parameters = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = inner.Start; at <= inner.End;)
        {
            var cut = words.Select(w => (At: label.IndexOf(w, at, StringComparison.Ordinal), w.Length)).Where(c => c.At >= 0).OrderBy(c => c.At).FirstOrDefault((At: inner.End, Length: 1));
            parameters.Add(Trimmed(label, TextSpan.FromBounds(at, cut.At)));
            at = cut.At + cut.Length;
        }

        var last = parameters.Count - 1;
        return new(label, function.Doc, parameters.DrainToImmutable(), position == int.MaxValue ? last : position <= last ? position : null);
    }

    private static TextSpan Trimmed(string label, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && label[start] == ' ')
        {
            start++;
        }

        return TextSpan.FromBounds(start, span.End);
    }

    private static CallSignature Declared(string name, Symbol symbol, ImmutableArray<VariableSymbol> parameters, LodeType? type, int? active)
    {
        var label = name + Lode.Editor.Signatures.Of(parameters) + (type is null ? "" : $": {type}");
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        var at = name.Length + 1;
        foreach (var parameter in parameters)
        {
            var written = Lode.Editor.Signatures.Of(parameter);
            places.Add(new(at, written.Length));
            at += written.Length + ", ".Length;
        }

        return new(label, symbol.Doc, places.DrainToImmutable(), active);
    }

    /// <summary>The parameter of the argument at the place: the one it names, else the one of its position.</summary>
    private static int? Position(SyntaxNode call, ImmutableArray<VariableSymbol> parameters, CompletionSite site)
    {
        var arguments = Callee.Arguments(call);
        var argument = site.Path.OfType<ArgumentSyntax>().LastOrDefault(a => arguments.Contains(a));
        var index = argument is null ? arguments.Length : argument.Name is { } name ? parameters.Select(p => p.Name).ToList().IndexOf(name.Text) : arguments.IndexOf(argument);
        return index >= 0 && index < parameters.Length ? index : null;
    }
}
