using System.Text;

namespace Lode.Samples;

/// <summary>What one line came to.</summary>
internal sealed record Answered(int Line)
{
    public string? Key { get; init; }

    public double Score { get; init; }

    public IReadOnlyList<string> Flags { get; init; } = [];

    public IReadOnlyList<string> Undetermined { get; init; } = [];

    public string? Error { get; init; }
}

/// <summary>Lines of a stream that nobody vouches for.</summary>
internal static class Lines
{
    private const int MostCharacters = 1 << 20;

    /// <summary>The lines as they come; null for one that is longer than any deal, of which no more than that is kept.</summary>
    public static async IAsyncEnumerable<string?> Of(TextReader reader)
    {
        var (line, block, length) = (new StringBuilder(), new char[1 << 14], 0L);
        for (var read = await reader.ReadAsync(block); read > 0; read = await reader.ReadAsync(block))
        {
            for (var (from, to) = (0, 0); from < read; from = to + 1)
            {
                to = Array.IndexOf(block, '\n', from, read - from) is >= 0 and var end ? end : read;
                length += to - from;
                if (length <= MostCharacters)
                {
                    line.Append(block, from, to - from);
                }

                if (to < read)
                {
                    yield return length <= MostCharacters ? line.ToString() : null;
                    line.Clear();
                    length = 0;
                }
            }
        }

        if (length > 0)
        {
            yield return length <= MostCharacters ? line.ToString() : null;
        }
    }
}
