using System.Reflection;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Architecture;

public class TreeTests
{
    private static readonly Assembly Semantics = typeof(BoundExpression).Assembly;

    public static TheoryData<Type> SyntaxNodes => [.. Heirs(typeof(SyntaxNode), typeof(SyntaxNode).Assembly)];

    public static TheoryData<Type> BoundNodes => [.. Heirs(typeof(BoundExpression), Semantics), .. Heirs(typeof(BoundAction), Semantics)];

    [Theory, MemberData(nameof(SyntaxNodes))]
    public void The_tree_holds_no_judgement_of_names_or_types(Type node) =>
        Findings.None(PartsOf(node).Where(part => part.Type.Assembly == Semantics).Select(part => $"{node.Name}.{part.Name}"));

    [Theory, MemberData(nameof(BoundNodes))]
    public void The_bound_tree_holds_no_text_to_be_parsed_again(Type node) =>
        Findings.None(PartsOf(node).Where(part => part.Type == typeof(SourceText) || part.Type == typeof(Token)).Select(part => $"{node.Name}.{part.Name}"));

    private static IEnumerable<Type> Heirs(Type root, Assembly assembly) => assembly.GetTypes().Where(type => type.IsSubclassOf(root) && !type.IsAbstract);

    /// <summary>The properties of a node; of collections also what they hold.</summary>
    private static IEnumerable<(string Name, Type Type)> PartsOf(Type node) =>
        node.GetProperties().SelectMany(p => p.PropertyType.GetGenericArguments().Append(p.PropertyType).Select(type => (p.Name, type)));
}
