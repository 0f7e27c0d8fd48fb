namespace Lode.Tests.Grammar;

/// <summary>An example of a page, checked as the pack that it is.</summary>
public static class PagePack
{
    /// <summary>Loads it with the data that its page gives; an entity whose file the page does not give has no rows.</summary>
    internal static LoadedPack Load(string text, IEnumerable<PageBlock> data)
    {
        var folder = Directory.CreateTempSubdirectory("lode-page-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "page.lode"), text);
            foreach (var file in data)
            {
                File.WriteAllText(Path.Combine(folder, file.Argument), file.Text);
            }

            foreach (var entity in Load(folder, withData: false).Pack.Entities.Where(e => e.SourcePath is not null))
            {
                var path = Path.Combine(folder, entity.SourcePath!);
                if (!Path.Exists(path))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                    File.WriteAllText(path, string.Join(',', entity.Fields.Select(f => f.Column)) + "\n");
                }
            }

            return Load(folder, withData: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LoadedPack Load(string folder, bool withData) =>
        PackLoader.Load(new() { Paths = [folder], SystemDate = DateOnly.MinValue, WithData = withData, WithLint = true, Scripts = ScriptUse.Run });
}
