using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Reads what a pack says once: its subject and its day.</summary>
internal static class PackSettings
{
    public static void Declare(Declared declared, PackContext pack)
    {
        foreach (var (node, source) in declared.Of<SubjectSyntax>())
        {
            var entity = Entities.Find(node.Entity, source, pack);
            pack.Symbols.Subject ??= entity;
        }

        ReportFurther<SubjectSyntax>("subject", declared, pack);
        ReportFurther<TodaySyntax>("today", declared, pack);
    }

    public static DateOnly? Today(Declared declared) =>
        declared.Of<TodaySyntax>().Select(t => t.Node.Date?.Value).OfType<DateOnly>().Cast<DateOnly?>().FirstOrDefault();

    private static void ReportFurther<T>(string word, Declared declared, PackContext pack)
        where T : DeclarationSyntax
    {
        foreach (var (node, source) in declared.Of<T>().Skip(1))
        {
            pack.Findings.Add(DeclarationFindings.OnlyOnce.At(source, node.Span, word));
        }
    }
}
