using System.Diagnostics;
using System.Formats.Tar;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Cli;

/// <summary>A state of a pack: a folder as it is, or the folder as a git revision has it, taken out into a temporary folder that goes with this.</summary>
internal sealed class Revision : IDisposable
{
    private const int MostFiles = 50_000;
    private const long MostBytes = 2L << 30;

    private readonly string? _temporary;

    private Revision(string name, string folder, string? temporary) => (Name, Folder, _temporary) = (name, folder, temporary);

    /// <summary>As it was named.</summary>
    public string Name { get; }

    /// <summary>Where its pack lies.</summary>
    public string Folder { get; }

    /// <summary>The state of a name.</summary>
    /// <param name="host">The host.</param>
    /// <param name="name">A folder or a revision.</param>
    /// <param name="pack">Of a revision the folder of the pack, from the current folder; null for <c>rules</c>, or all where there is no such folder.</param>
    /// <exception cref="OptionException">It is neither.</exception>
    public static Revision Open(CliHost host, string name, string? pack)
    {
        if (Directory.Exists(host.Resolve(name)))
        {
            return new(name, host.Resolve(name), null);
        }

        var commit = Commit(host, name);
        var temporary = Directory.CreateTempSubdirectory("lode-impact-").FullName;
        try
        {
            var below = pack ?? (Git(host, output => output.ReadToEnd(), "ls-tree", "-d", "--name-only", commit, "--", "rules").Output is { Length: > 0 } ? "rules" : ".");
            var taken = Git(host, output => Extract(output.BaseStream, temporary), "archive", "--format=tar", commit, "--", below);
            return taken.Failed ? throw new OptionException($"The revision `{VisibleText.Short(name)}` has no folder `{VisibleText.Short(below)}`. `--pack` names another.")
                : new(name, Path.GetFullPath(Path.Combine(temporary, below)), temporary);
        }
        catch
        {
            Directory.Delete(temporary, recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_temporary is not null)
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    private static string Commit(CliHost host, string name)
    {
        var found = Git(host, output => output.ReadToEnd().Trim(), "rev-parse", "--verify", "--quiet", "--end-of-options", $"{name}^{{commit}}");
        return !found.Failed && found.Output.Length >= 40 && found.Output.All(char.IsAsciiHexDigit)
            ? found.Output
            : throw new OptionException($"`{VisibleText.Short(name)}` is neither a folder nor a revision of the git repository around the current folder.");
    }

    /// <summary>Runs git with arguments that no shell reads; what it says on standard error is not shown, it would speak of git.</summary>
    private static (T Output, bool Failed) Git<T>(CliHost host, Func<StreamReader, T> read, params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments)
            {
                WorkingDirectory = host.Folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            })!;
            git.StandardInput.Close();
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            using var stop = host.Cancellation.Register(git.Kill);
            var output = read(git.StandardOutput);
            git.WaitForExit();
            host.Cancellation.ThrowIfCancellationRequested();
            return (output, git.ExitCode != 0);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new OptionException("`git` is not installed; name two folders instead.");
        }
    }

    /// <summary>Only plain files and folders below the target; links are left out.</summary>
    private static bool Extract(Stream tar, string target)
    {
        using var reader = new TarReader(tar);
        var (files, bytes) = (0, 0L);
        try
        {
            while (reader.GetNextEntry() is { } entry)
            {
                var path = Path.GetFullPath(Path.Combine(target, entry.Name));
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || !path.StartsWith(target + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                {
                    continue;
                }

                bytes += entry.Length;
                if (++files > MostFiles || bytes > MostBytes)
                {
                    throw new OptionException("The revision holds too many files for one pack; `--pack` names its folder.");
                }

                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                entry.ExtractToFile(path, overwrite: false);
            }
        }
        catch (EndOfStreamException)
        {
            // git wrote nothing; its exit status tells.
            return false;
        }

        // What follows the end mark is read too, or git would find its pipe closed.
        tar.CopyTo(Stream.Null);
        return true;
    }
}
