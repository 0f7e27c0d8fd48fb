namespace Lode.Tests.Cli;

/// <summary>
/// Compares output with a file beside the tests that a person can read. With LODE_ACCEPT set to 1 the file is written anew, to be read and
/// committed.
/// </summary>
internal static class Golden
{
    public static void Check(string name, string actual, string folder = "Cli/Golden")
    {
        var path = $"tests/Lode.Tests/{folder}/{name}";
        if (Environment.GetEnvironmentVariable("LODE_ACCEPT") == "1")
        {
            File.WriteAllText(Path.Combine(Repository.Root, path), actual);
        }

        Assert.Equal(Repository.Read(path).ReplaceLineEndings("\n"), actual);
    }
}
