using System.Globalization;

namespace Lode.Benchmarks.Editor;

/// <summary>How much is measured.</summary>
/// <param name="Files">Files of fifty rules.</param>
/// <param name="Edits">Edits inside rules.</param>
/// <param name="Shared">Edits of shared declarations.</param>
internal sealed record EditorOptions(int Files = 200, int Edits = 400, int Shared = 40)
{
    public static EditorOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new EditorOptions();
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = int.Parse(arguments[i + 1], CultureInfo.InvariantCulture);
            options = arguments[i] switch
            {
                "--files" => options with { Files = value },
                "--edits" => options with { Edits = value },
                "--shared" => options with { Shared = value },
                _ => throw new ArgumentException($"`{arguments[i]}` is no option."),
            };
        }

        return options;
    }
}
