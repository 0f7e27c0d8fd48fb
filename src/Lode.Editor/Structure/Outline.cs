using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What an entry of the outline is.</summary>
public enum OutlineKind
{
    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A member of one.</summary>
    Member,

    /// <summary>An entity.</summary>
    Entity,

    /// <summary>A field of one.</summary>
    Field,

    /// <summary>A param.</summary>
    Param,

    /// <summary>A define.</summary>
    Define,

    /// <summary>An action.</summary>
    Action,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>A test.</summary>
    Test,
}

/// <summary>An entry of a file's outline.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name; never empty.</param>
/// <param name="Detail">What a line has room for besides: a title, a source. Or null.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Its name, within <paramref name="Span"/>.</param>
/// <param name="Children">What it holds.</param>
public sealed record OutlineEntry(OutlineKind Kind, string Name, string? Detail, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineEntry> Children)
{
    /// <summary>The outline of a file.</summary>
    public static ImmutableArray<OutlineEntry> Of(SyntaxTree tree) =>
        [.. tree.Declarations.Select(d => d.Accept(Outliner.Instance)).OfType<OutlineEntry>()];

    private sealed class Outliner : DeclarationVisitor<OutlineEntry?>
    {
        public static readonly Outliner Instance = new();

        public override OutlineEntry? VisitEnum(EnumSyntax node) =>
            Entry(OutlineKind.Enum, node, node.Name, null, node.Members.Select(m => Entry(OutlineKind.Member, m, m.Name)));

        public override OutlineEntry? VisitEntity(EntitySyntax node) =>
            Entry(OutlineKind.Entity, node, node.Name, node.Collection.Text, node.Fields.Select(f => Entry(OutlineKind.Field, f, f.Name, f.Type.Name.Text)));

        public override OutlineEntry? VisitSubject(SubjectSyntax node) => null;

        public override OutlineEntry? VisitParam(ParamSyntax node) => Entry(OutlineKind.Param, node, node.Name, node.Type.Name.Text);

        public override OutlineEntry? VisitDefine(DefineSyntax node) => Entry(OutlineKind.Define, node, node.Name);

        public override OutlineEntry? VisitAction(ActionSyntax node) => Entry(OutlineKind.Action, node, node.Name);

        public override OutlineEntry? VisitToday(TodaySyntax node) => null;

        public override OutlineEntry? VisitRule(RuleSyntax node) =>
            Entry(OutlineKind.Rule, node, node.Name ?? new(node.IfSpan, "if"), node.Title?.Value as string);

        public override OutlineEntry? VisitTest(TestSyntax node) => Entry(OutlineKind.Test, node, node.Rule, node.Title?.Value as string);

        public override OutlineEntry? VisitError(ErrorSyntax node) => null;

        private static OutlineEntry? Entry(
            OutlineKind kind, SyntaxNode node, NameSyntax name, string? detail = null, IEnumerable<OutlineEntry?>? children = null) =>
            name.IsMissing || name.Span.Start < node.Span.Start || name.Span.End > node.Span.End
                ? null
                : new(kind, name.Text, string.IsNullOrEmpty(detail) ? null : detail, node.Span, name.Span, [.. (children ?? []).OfType<OutlineEntry>()]);
    }
}
