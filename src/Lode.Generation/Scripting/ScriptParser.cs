using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Diagnostic = Lode.Syntax.Diagnostic;
using ExpressionSyntax = Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionSyntax;
using ParameterSyntax = Microsoft.CodeAnalysis.CSharp.Syntax.ParameterSyntax;
using SyntaxFacts = Lode.Syntax.SyntaxFacts;
using SyntaxNode = Microsoft.CodeAnalysis.SyntaxNode;
using TypeSyntax = Microsoft.CodeAnalysis.CSharp.Syntax.TypeSyntax;

namespace Lode.Generation;

/// <summary>Reads from a script's text which functions it declares: public methods, and public fields of the type <c>Func</c>. Nothing runs.</summary>
internal sealed class ScriptParser(SourceText source)
{
    private const int MostParameters = 16;

    /// <summary>Roslyn ends the process where brackets nest much deeper.</summary>
    private const int DeepestNesting = 256;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    private readonly List<ScriptFunction> _functions = [];
    private readonly List<Diagnostic> _findings = [];

    public static (ImmutableArray<ScriptFunction> Functions, ImmutableArray<Diagnostic> Findings) Parse(SourceText source)
    {
        var parser = new ScriptParser(source);
        if (TooDeep(source.Text) is >= 0 and var deep)
        {
            return ([], [ScriptFindings.NotCSharp.At(source, new(deep, 1), $"brackets nest deeper than {DeepestNesting} here")]);
        }

        var tree = CSharpSyntaxTree.ParseText(source.Text, Parsing);
        parser._findings.AddRange(tree.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => ScriptRunner.Finding(source, d)));
        foreach (var member in tree.GetCompilationUnitRoot().Members)
        {
            parser.Read(member);
        }

        return ([.. parser._functions], [.. parser._findings]);
    }

    /// <summary>Where brackets are too many deep, also those within texts and comments; -1 where they are not. A statement leaves none of <c>&lt;</c> open.</summary>
    private static int TooDeep(string text)
    {
        var (depth, angles) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            (depth, angles) = text[i] switch
            {
                '(' or '[' => (depth + 1, angles),
                '{' => (depth + 1, 0),
                ')' or ']' => (Math.Max(0, depth - 1), angles),
                '}' => (Math.Max(0, depth - 1), 0),
                '<' => (depth, angles + 1),
                '>' => (depth, Math.Max(0, angles - 1)),
                ';' => (depth, 0),
                _ => (depth, angles),
            };
            if (depth + angles > DeepestNesting)
            {
                return i;
            }
        }

        return -1;
    }

    private void Read(MemberDeclarationSyntax member)
    {
        if (!member.Modifiers.Any(SyntaxKind.PublicKeyword))
        {
            return;
        }

        if (member is MethodDeclarationSyntax method)
        {
            var returned = method.AttributeLists.Where(a => a.Target?.Identifier.ValueText == "return");
            Add(method.Identifier, member, method.TypeParameterList is not null ? "it has type parameters" : null,
                [.. method.ParameterList.Parameters.Select(p => (p.Identifier.ValueText, Place(p.Identifier), (SyntaxNode?)p.Type ?? p, p.AttributeLists, p.Modifiers.Count > 0))],
                (method.ReturnType, new(returned)));
        }
        else if (member is FieldDeclarationSyntax { Declaration: { Type: GenericNameSyntax { Identifier.ValueText: "Func" } func } declaration })
        {
            foreach (var variable in declaration.Variables)
            {
                var types = func.TypeArgumentList.Arguments;
                var names = Names(variable.Initializer?.Value);
                Add(variable.Identifier, member, null,
                    [.. types.Take(types.Count - 1).Select((t, i) => (names.ElementAtOrDefault(i) ?? $"a{i + 1}", Place(variable.Identifier), (SyntaxNode)t, default(SyntaxList<AttributeListSyntax>), false))],
                    (types[^1], default));
            }
        }
    }

    private void Add(
        SyntaxToken name, MemberDeclarationSyntax member, string? obstacle,
        (string Name, Place Place, SyntaxNode Type, SyntaxList<AttributeListSyntax> Attributes, bool IsModified)[] parameters, (TypeSyntax Type, SyntaxList<AttributeListSyntax> Attributes) result)
    {
        obstacle ??= !SyntaxFacts.IsBareName(name.ValueText) ? "its name is a word of the language of rules"
            : Functions.Named(name.ValueText).Any() ? "rules have a function of this name already"
            : _functions.Any(f => f.Name == name.ValueText) ? "it stands here twice"
            : parameters.Length > MostParameters ? $"it has more than {MostParameters} parameters"
            : parameters.FirstOrDefault(p => p.IsModified) is { Name: { } modified } ? $"its parameter `{modified}` is not a plain value" : null;
        var values = parameters.Select(p => Value(p.Name, p.Place, p.Type, p.Attributes, $"its parameter `{p.Name}`", ref obstacle)).ToArray();
        var given = Value("", Place(name), result.Type, result.Attributes, "what it gives", ref obstacle);
        if (obstacle is not null)
        {
            _findings.Add(ScriptFindings.NotCallable.At(source, Place(name).Span, name.ValueText, obstacle));
            return;
        }

        _functions.Add(new(name.ValueText, Place(name), [.. values.OfType<ScriptValue>()], given!, Doc(member)));
    }

    private static ScriptValue? Value(string name, Place place, SyntaxNode type, SyntaxList<AttributeListSyntax> attributes, string what, ref string? obstacle)
    {
        var written = type.ToString();
        if (FunctionTypes.Of(written) is not var (known, isNullable))
        {
            obstacle ??= $"{what} is `{written}`, and rules know {FunctionTypes.Known}";
            return null;
        }

        var named = attributes.SelectMany(a => a.Attributes).FirstOrDefault(a => a.Name.ToString() is "LodeType" or "LodeTypeAttribute")
            ?.ArgumentList?.Arguments is [{ Expression: LiteralExpressionSyntax literal }] ? literal.Token.ValueText : null;
        if (named is not null && (known is not NumberType || FunctionTypes.Number(named) is null))
        {
            obstacle ??= $"{what} cannot be `{named}`; a `double` can be `percent`, `money` or `number in` a unit";
            return null;
        }

        // References have no type of their own where they can be null.
        return new(name, place, named is null ? known : FunctionTypes.Number(named)!, isNullable, known is TextType ? "string" : written);
    }

    private static IEnumerable<string> Names(ExpressionSyntax? lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax several => several.ParameterList.Parameters.Select(Name),
        SimpleLambdaExpressionSyntax one => [Name(one.Parameter)],
        _ => [],
    };

    private static string Name(ParameterSyntax parameter) => parameter.Identifier.ValueText;

    private static string? Doc(MemberDeclarationSyntax member)
    {
        var lines = member.GetLeadingTrivia().ToString().Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.StartsWith("///", StringComparison.Ordinal)).Select(line => WithoutTags(line[3..]).Trim());
        var text = string.Join(' ', lines.Where(line => line.Length > 0));
        return text.Length > 0 ? text : null;
    }

    private static string WithoutTags(string line) => string.Concat(line.Split('<').Select((part, i) => i == 0 ? part : part[(part.IndexOf('>') + 1)..]));

    private Place Place(SyntaxToken token) => new(source, new(token.SpanStart, token.Span.Length));
}
