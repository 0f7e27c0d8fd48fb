using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>Makes a pack of its files' trees.</summary>
public static class PackBinder
{
    /// <summary>Binds whatever the trees hold; what is wrong stands among the pack's diagnostics, and does not hide what is right.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="functions">What rules can call; null for the functions of the language alone.</param>
    public static Pack Bind(IEnumerable<SyntaxTree> trees, FunctionTable? functions = null)
    {
        var pack = PackBinding.Of(trees, functions).Pack;
        for (var i = 0; i < pack.Rules.Length; i++)
        {
            pack.Rules[i].Ordinal = i;
        }

        return pack;
    }
}
