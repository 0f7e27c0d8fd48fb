using System.Collections.Immutable;
using System.Reflection;
using System.Text;

namespace Lode;

/// <summary>The text of one rule file.</summary>
/// <param name="Name">Its path in the pack, with <c>/</c>; findings and anonymous rules are named by it.</param>
/// <param name="Text">What it says.</param>
public sealed record RuleSource(string Name, string Text)
{
    /// <summary>The longest text that is read from a stream, in characters.</summary>
    public const int MostCharacters = 64 << 20;

    /// <summary>A text from a stream of UTF-8, which is left open.</summary>
    /// <param name="stream">What is read to its end.</param>
    /// <param name="name">The name that findings give it.</param>
    /// <exception cref="InvalidDataException">It is no UTF-8, or longer than <see cref="MostCharacters"/>.</exception>
    public static RuleSource From(Stream stream, string name = "rules.lode")
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        var text = new StringBuilder();
        var block = new char[1 << 14];
        try
        {
            for (var read = reader.Read(block); read > 0; read = reader.Read(block))
            {
                if (text.Append(block, 0, read).Length > MostCharacters)
                {
                    throw new InvalidDataException($"`{name}` is longer than {MostCharacters} characters.");
                }
            }
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"`{name}` is not UTF-8.");
        }

        return new(name, text.ToString());
    }

    /// <summary>The rule files that an assembly carries as resources: those whose names end in <c>.lode</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="prefix">How their names begin; that much of them is left out.</param>
    public static ImmutableArray<RuleSource> From(Assembly assembly, string prefix = "") =>
    [
        .. from name in assembly.GetManifestResourceNames()
           where name.StartsWith(prefix, StringComparison.Ordinal) && name.EndsWith(".lode", StringComparison.Ordinal)
           orderby name
           select Resource(assembly, name, name[prefix.Length..]),
    ];

    private static RuleSource Resource(Assembly assembly, string resource, string name)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        return From(stream, name);
    }
}
