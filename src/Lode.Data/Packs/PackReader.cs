using System.Collections.Immutable;
using System.Text;
using Lode.Runtime;
using Lode.Syntax;

namespace Lode.Data;

/// <summary>
/// Finds and reads rule files: every <c>*.lode</c> file below a folder. Folders that begin with a dot and linked folders are not entered.
/// The pack of a single file is the nearest folder at or above it below which some rule file declares an entity; where there is none, its own folder.
/// </summary>
public static class PackReader
{
    private const int MostFiles = 50_000;

    /// <summary>The name of the C# beside rules.</summary>
    public const string ScriptName = "functions.csx";

    private static readonly EnumerationOptions Listing = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Reads the pack at a folder, or the pack that the given files lie in.</summary>
    /// <exception cref="PackNotFoundException">There is no such folder or file, or no rule file in it.</exception>
    public static PackFiles Read(params ImmutableArray<string> paths)
    {
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
        {
            throw new PackNotFoundException($"There is no file or folder `{VisibleText.Short(missing, 200)}`.");
        }

        if (paths is [var folder] && Directory.Exists(folder))
        {
            var root = Path.GetFullPath(folder);
            var files = Find(root);
            return files.Count > 0 ? Read(root, files)
                : throw new PackNotFoundException($"There is no rule file (`*.lode`) in `{VisibleText.Short(folder, 200)}`.");
        }

        if (paths.FirstOrDefault(Directory.Exists) is not null)
        {
            throw new PackNotFoundException("A pack is one folder, or single rule files of one pack.");
        }

        if (paths.FirstOrDefault(p => !p.EndsWith(".lode", StringComparison.OrdinalIgnoreCase)) is { } other)
        {
            throw new PackNotFoundException($"`{VisibleText.Short(other, 200)}` is no rule file: those end in `.lode`.");
        }

        var roots = paths.Select(p => PackRoot.Of(Path.GetFullPath(p))).Distinct().ToList();
        if (roots is not [var shared])
        {
            throw new PackNotFoundException("The files lie in different packs; name files of one pack.");
        }

        return Read(shared, Find(shared)) with { Focus = [.. paths.Select(p => Relative(shared, Path.GetFullPath(p)))] };
    }

    /// <summary>Reads the pack that a rule file will belong to once it is on disk, by a file beside it; null where none is.</summary>
    public static PackFiles? ReadBeside(string file) =>
        Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && Directory.Exists(folder)
        && Directory.EnumerateFiles(folder, "*.lode", Listing).FirstOrDefault() is { } sibling
            ? Read(sibling)
            : null;

    /// <summary>One file of a pack as it is on disk; no source where there is none, or where it is none of the pack's.</summary>
    /// <param name="root">The pack's folder.</param>
    /// <param name="path">The file below it.</param>
    public static PackFiles ReadFile(string root, string path)
    {
        var name = Relative(root, path);
        var isPassed = name.Split('/')[..^1].Any(folder => folder.StartsWith('.') || folder == "node_modules");
        return isPassed || !File.Exists(path) ? new(root, [], []) : Read(root, [path]);
    }

    /// <summary>The rule files below a folder, in ordinal order of their relative paths.</summary>
    internal static IReadOnlyList<string> Find(string root)
    {
        var found = Below(root).Take(MostFiles + 1).ToList();
        return found.Count > MostFiles
            ? throw new PackNotFoundException($"There are more than {MostFiles} rule files in `{VisibleText.Short(root, 200)}`; name a folder that is one pack.")
            : [.. found.OrderBy(file => Relative(root, file), StringComparer.Ordinal)];
    }

    /// <summary>The rule files below a folder the nearest first, in at most so many folders.</summary>
    internal static IEnumerable<string> Below(string root, int mostFolders = int.MaxValue)
    {
        var folders = new Queue<string>([root]);
        while (mostFolders-- > 0 && folders.TryDequeue(out var folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.lode", Listing))
            {
                yield return file;
            }

            foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories("*", Listing))
            {
                if (inner.LinkTarget is null && !inner.Name.StartsWith('.') && inner.Name != "node_modules")
                {
                    folders.Enqueue(inner.FullName);
                }
            }
        }
    }

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static PackFiles Read(string root, IReadOnlyList<string> files)
    {
        var sources = ImmutableArray.CreateBuilder<SourceText>(files.Count);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var realRoot = RealPath.Of(root);
        foreach (var file in files)
        {
            var (source, problem) = ReadFile(Relative(root, file), file, realRoot);
            sources.Add(source);
            if (problem is not null)
            {
                diagnostics.Add(problem);
            }
        }

        var script = Path.Combine(root, ScriptName);
        var read = File.Exists(script) ? ReadFile(ScriptName, script, realRoot) : default;
        diagnostics.AddRange(new[] { read.Problem }.OfType<Diagnostic>());
        return new(root, sources.MoveToImmutable(), diagnostics.ToImmutable()) { Script = read.Source };
    }

    private static (SourceText Source, Diagnostic? Problem) ReadFile(string name, string path, string realRoot)
    {
        var nothing = new SourceText(name, "");
        try
        {
            if (!RealPath.Contains(realRoot, RealPath.Of(path)))
            {
                return (nothing, PackDescriptors.OutsidePack.At(nothing, default));
            }

            using var stream = File.OpenRead(path);
            var bytes = new byte[Math.Min(stream.Length, Parser.MaxLength) + 1];
            var count = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return count > Parser.MaxLength ? (nothing, LexerDiagnostics.FileTooLarge.At(nothing, default, Parser.MaxLength)) : Decode(name, bytes.AsSpan(0, count));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return (nothing, PackDescriptors.Unreadable.At(nothing, default));
        }
    }

    /// <summary>What is no UTF-8 is replaced, so that the rest of the file is still judged.</summary>
    private static (SourceText Source, Diagnostic? Problem) Decode(string name, ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;
        var source = new SourceText(name, Encoding.UTF8.GetString(text));
        var valid = ValidPrefix(text);
        return (source, valid < text.Length
            ? PackDescriptors.NotUtf8.At(source, new(Encoding.UTF8.GetCharCount(text[..valid]), 1))
            : null);
    }

    private static int ValidPrefix(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
