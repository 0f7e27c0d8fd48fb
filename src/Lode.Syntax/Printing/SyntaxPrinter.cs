namespace Lode.Syntax;

/// <summary>The tree as nested lists without positions: equal for texts that differ in layout alone.</summary>
public static class SyntaxPrinter
{
    /// <summary>All declarations, one below the other.</summary>
    public static string Print(SyntaxTree tree) => string.Concat(tree.Declarations.Select(declaration => Print(declaration) + "\n"));

    /// <summary>One declaration, its parts on lines of their own.</summary>
    public static string Print(DeclarationSyntax declaration) => declaration.Accept(new DeclarationPrinter());

    /// <summary>One expression, on one line.</summary>
    public static string Print(ExpressionSyntax expression) => expression.Accept(new ExpressionPrinter());
}
