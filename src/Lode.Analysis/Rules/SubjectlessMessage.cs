using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Analysis.Rules;

/// <summary>A flag whose text tells nothing of the subject it is raised on.</summary>
internal sealed class SubjectlessMessage : LintRule
{
    private static readonly Descriptor0 Subjectless = new(
        "LODE3011", Severity.Info, "This message is the same for every subject: name a field in braces, so that its reader sees what it is about.");

    /// <inheritdoc/>
    public override Descriptor Descriptor => Subjectless;

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Check(LintContext context) =>
        from rule in context.Rules
        from flag in rule.Actions.OfType<BoundFlag>()
        where flag.Message.Origin is { } origin && IsWritten(rule, origin) && !SpeaksOfSubject(flag.Message)
        select Subjectless.At(rule.Place.Source, flag.Message.Origin!.Span);

    private static bool IsWritten(RuleSymbol rule, SyntaxNode message) =>
        rule.Syntax.Actions.OfType<FlagSyntax>().Any(f => f.Message is { } written && written.Span == message.Span);

    private static bool SpeaksOfSubject(BoundExpression message) =>
        message.DescendantsAndSelf().Any(node => node is BoundThis or BoundTotalScore or BoundFired);
}
