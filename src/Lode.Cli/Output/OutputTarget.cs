using System.Text;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Where a report goes: standard output, or a file that appears whole or not at all.</summary>
internal static class OutputTarget
{
    /// <summary>Writes through <paramref name="write"/>.</summary>
    /// <exception cref="OptionException">The file cannot be written.</exception>
    public static void Write(CliHost host, string? file, Action<TextWriter> write)
    {
        if (file is null)
        {
            write(host.Out);
            host.Out.Flush();
            return;
        }

        Whole(host, file, temporary =>
        {
            using var writer = new StreamWriter(temporary, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            write(writer);
        });
    }

    /// <summary>Writes bytes to a file.</summary>
    /// <exception cref="OptionException">The file cannot be written.</exception>
    public static void Write(CliHost host, string file, byte[] bytes) => Whole(host, file, temporary => File.WriteAllBytes(temporary, bytes));

    private static void Whole(CliHost host, string file, Action<string> write)
    {
        var path = Path.GetFullPath(host.Resolve(file));
        if (Directory.Exists(path))
        {
            throw Unwritable(file, "it is a folder");
        }

        var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():n}.tmp");
        try
        {
            write(temporary);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(file, Directory.Exists(Path.GetDirectoryName(path)) ? "the right is missing, or the disk is full" : "its folder does not exist");
        }
        finally
        {
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    private static OptionException Unwritable(string file, string why) => new($"The file `{VisibleText.Short(file, 200)}` cannot be written: {why}.");
}
