using Lode.Runtime;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>Advice for a name that is not known.</summary>
public static class Advice
{
    /// <summary><c>Did you mean `Japan`?</c>, or null where nothing is near.</summary>
    public static string? For(string name, IEnumerable<string> candidates) =>
        Nearest.To(name, candidates) is [_, ..] near ? $"Did you mean {string.Join(" or ", near.Select(n => $"`{VisibleText.Short(n)}`"))}?" : null;
}
