using Lode.Data;

namespace Lode.Cli;

/// <summary>Names files as the person at the prompt would: from the current folder where they lie below it.</summary>
internal sealed class PathNames(CliHost host, PackFiles files)
{
    /// <summary>The path of a file of the pack, for programs that work elsewhere.</summary>
    public string Full(string file) => Path.GetFullPath(Path.IsPathRooted(file) ? file : Path.Combine(files.Root, file));

    /// <summary>The name of a file of the pack.</summary>
    public string Of(string file)
    {
        var full = Full(file);
        var relative = Path.GetRelativePath(host.Folder, full);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? full : relative).Replace('\\', '/');
    }
}
