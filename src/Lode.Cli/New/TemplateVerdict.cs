using Lode.Interpreter;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Cli;

/// <summary>What a rule says of a row of which nothing is known, so that a new test passes as it stands.</summary>
internal static class TemplateVerdict
{
    public static string Of(LoadedPack loaded, RuleSymbol rule)
    {
        var draft = Parser.Parse(new SourceText("~new.lode", Templates.Test(rule, "fires")));
        var pack = PackBinder.Bind(loaded.Pack.Trees.Add(draft), loaded.Pack.Functions);
        var test = pack.Tests.FirstOrDefault(t => t.Place.Source == draft.Source);
        var got = test is null ? null : new TestRunner(new InterpreterEngine(pack), loaded.World!).Run(test).Got;
        return got switch { Verdict.Fires => "fires", Verdict.Clear => "clear", _ => "undetermined" };
    }

    /// <summary>The day that a test of the rule must name; null where it need not.</summary>
    public static DateOnly? Day(RuleSymbol rule) =>
        rule.From ?? rule.Until ?? (rule.Condition.DescendantsAndSelf().Any(ReadsToday) ? new DateOnly(2026, 1, 1) : null);

    private static bool ReadsToday(BoundExpression node) => node switch
    {
        BoundToday => true,
        BoundDefine define => define.Define.Body.DescendantsAndSelf().Any(ReadsToday),
        _ => false,
    };
}
