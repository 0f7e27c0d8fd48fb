namespace Lode.Cli;

/// <summary><c>lode check --fix</c>: safe fixes are written, file by file, until none is left.</summary>
internal static class CheckFix
{
    /// <summary>One fix may uncover another; a pack that never settles is left as it is then.</summary>
    private const int MostPasses = 10;

    /// <summary>The findings in the files that the command names; all where it names a whole pack.</summary>
    public static IEnumerable<Finding> InFocus(LoadedPack loaded) =>
        loaded.Findings.Where(f => loaded.Files.Focus.IsEmpty || loaded.Files.Focus.Contains(f.File));

    /// <summary>Loads, fixes and loads again; the pack as it is in the end.</summary>
    public static LoadedPack Load(CliHost host, Func<LoadedPack> load)
    {
        var (loaded, fixes) = (load(), 0);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var files = SafeFixes.Apply(loaded.Files.Sources, InFocus(loaded));
            if (files.IsEmpty)
            {
                break;
            }

            foreach (var file in files)
            {
                OutputTarget.Write(host, Path.Combine(loaded.Files.Root, file.Source.Path), writer => writer.Write(file.Text));
                fixes += file.Fixes;
            }

            loaded = load();
        }

        Screen.Error(host).Line(fixes == 0 ? "Nothing to fix safely." : $"{(fixes == 1 ? "1 fix" : $"{fixes} fixes")} written.", Palette.Quiet);
        return loaded;
    }
}
