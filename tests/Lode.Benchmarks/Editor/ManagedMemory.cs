using System.Globalization;
using Lode.Editor;

namespace Lode.Benchmarks.Editor;

/// <summary>What the workspace holds on to as edits add up, counted in this process after a full collection.</summary>
internal static class ManagedMemory
{
    public static void Show(string folder, int edits)
    {
        var path = Path.Combine(folder, GeneratedPack.FileName(7));
        var text = File.ReadAllText(path);
        var workspace = Workspace.Empty(new(2026, 1, 1)).Open(path, text);
        var held = new List<string>();
        for (var edit = 0; edit <= edits; edit++)
        {
            workspace = workspace.Open(path, edit % 2 == 0 ? text : text.Replace("m and share", "m and (share", StringComparison.Ordinal));
            _ = PackFindings.Of(workspace.Packs.Single(), GeneratedPack.FileName(7));
            if (edit is 10 or 100 || edit == edits)
            {
                held.Add(string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:F1} MB after {edit}"));
            }
        }

        Console.WriteLine($"Managed memory of a workspace with the pack: {string.Join(", ", held)} edits.");
        GC.KeepAlive(workspace);
    }
}
