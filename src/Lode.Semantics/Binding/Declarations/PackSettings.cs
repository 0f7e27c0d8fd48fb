using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Reads what a pack says once: its subject and its day.</summary>
internal static class PackSettings
{
    public static void Declare(Declared declared, SymbolTable symbols)
    {
        foreach (var (node, at) in declared.Open<SubjectSyntax>())
        {
            var entity = Entities.Find(node.Entity, at.Source, at.Own);
            symbols.Subject ??= entity;
        }

        ReportFurther<SubjectSyntax>("subject", declared);
        ReportFurther<TodaySyntax>("today", declared);
    }

    public static DateOnly? Today(Declared declared) =>
        declared.Open<TodaySyntax>().Select(t => t.Node.Date?.Value).FirstOrDefault(day => day is DateOnly) is DateOnly day ? day : null;

    private static void ReportFurther<T>(string word, Declared declared)
        where T : DeclarationSyntax
    {
        foreach (var (node, at) in declared.Open<T>().Skip(1))
        {
            at.Own.Findings.Add(DeclarationFindings.OnlyOnce.At(at.Source, node.Span, word));
        }
    }
}
