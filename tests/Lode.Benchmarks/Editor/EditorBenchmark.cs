using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Lode.Benchmarks.Editor;

/// <summary>An editor on a large pack: from an edit to its findings, completion, and memory as the edits add up.</summary>
internal static class EditorBenchmark
{
    private const int OpenFiles = 8;

    public static async Task<int> Run(EditorOptions options)
    {
        var folder = GeneratedPack.Write(Directory.CreateTempSubdirectory("lode-editor-benchmark-").FullName, options.Files);
        try
        {
            await Run(options, folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Run(EditorOptions options, string folder)
    {
        using var server = new Server();
        await server.Ask("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        server.Tell("initialized", new JsonObject());
        var random = new Random(17);
        var themes = Enumerable.Range(0, OpenFiles).Select(i => new OpenFile(Path.Combine(folder, GeneratedPack.FileName(i * options.Files / OpenFiles)))).ToArray();
        var values = new OpenFile(Path.Combine(folder, "values.lode"));
        var model = new OpenFile(Path.Combine(folder, "model.lode"));
        var start = Stopwatch.GetTimestamp();
        foreach (var file in themes.Append(values).Append(model))
        {
            server.Tell("textDocument/didOpen", file.Opened);
        }

        var load = await server.Change(themes[0].Uri, 2, themes[0].Replace(themes[0].Text.Length, 0, "\n"));
        await server.Quiet(TimeSpan.FromSeconds(3));
        Console.WriteLine(Line($"{options.Files * GeneratedPack.RulesPerFile} rules in {options.Files} files; opened and checked in {Stopwatch.GetElapsedTime(start).TotalSeconds - 3:F1} s (last change {load:F0} ms)\n"));
        await Edits(server, themes, random, 60);
        var before = server.WorkingSet;

        Console.WriteLine("| milliseconds | times | p50 | p95 | max |\n| --- | ---: | ---: | ---: | ---: |");
        Show("edit inside a rule to its findings", await Edits(server, themes, random, options.Edits));
        var middle = server.WorkingSet;
        Show("edit of a param or define to its findings", await Shared(server, values, random, options.Shared, "limit_", "= "));
        Show("edit of an enum or entity to its findings", await Shared(server, model, random, options.Shared, "alignment", "rival"));
        await server.Quiet(TimeSpan.FromSeconds(2));
        Show("completion", await Completions(server, themes, random, options.Edits));
        Console.WriteLine(Line($"\nWorking set of the server: {before:F0} MB after 60 edits, {middle:F0} MB after {options.Edits + 60}, {server.WorkingSet:F0} MB at the end.\n"));
        ManagedMemory.Show(folder, Math.Max(options.Edits, 1000));
    }

    /// <summary>Types a digit into a number of some rule and takes it out again; of four rounds one leaves a bracket or word half typed in between.</summary>
    private static async Task<List<double>> Edits(Server server, OpenFile[] files, Random random, int count)
    {
        var times = new List<double>();
        while (times.Count < count)
        {
            var file = files[random.Next(files.Length)];
            var at = file.Text.IndexOf("m and share", random.Next(file.Text.Length * 9 / 10), StringComparison.Ordinal);
            var (offset, typed) = random.Next(4) == 0 ? (at + 1, " and (") : (at, "7");
            if (at < 0)
            {
                continue;
            }

            times.Add(await server.Change(file.Uri, file.Version + 1, file.Replace(offset, 0, typed)));
            times.Add(await server.Change(file.Uri, file.Version + 1, file.Replace(offset, typed.Length, "")));
        }

        return times;
    }

    private static async Task<List<double>> Shared(Server server, OpenFile file, Random random, int count, string near, string behind)
    {
        var times = new List<double>();
        while (times.Count < count)
        {
            var from = file.Text.IndexOf(near, random.Next(file.Text.Length / 2), StringComparison.Ordinal);
            var at = from < 0 ? -1 : file.Text.IndexOf(behind, from, StringComparison.Ordinal) + behind.Length;
            if (at < behind.Length)
            {
                at = file.Text.IndexOf(behind, StringComparison.Ordinal) + behind.Length;
            }

            var typed = behind == "rival" ? ", other" : "1";
            times.Add(await server.Change(file.Uri, file.Version + 1, file.Replace(at, 0, typed)));
            times.Add(await server.Change(file.Uri, file.Version + 1, file.Replace(at, typed.Length, "")));
        }

        return times;
    }

    /// <summary>Behind a point, behind a comparison, and where a condition begins.</summary>
    private static async Task<List<double>> Completions(Server server, OpenFile[] files, Random random, int count)
    {
        string[] places = ["partner.", "alignment == ", "  if "];
        var times = new List<double>();
        while (times.Count < count)
        {
            var file = files[random.Next(files.Length)];
            var place = places[times.Count % places.Length];
            var at = file.Text.IndexOf(place, random.Next(file.Text.Length / 2), StringComparison.Ordinal);
            if (at >= 0)
            {
                times.Add((await server.Ask("textDocument/completion", file.At(at + place.Length))).Milliseconds);
            }
        }

        return times;
    }

    private static void Show(string what, List<double> times)
    {
        var sorted = times.Order().ToArray();
        Console.WriteLine(Line($"| {what} | {sorted.Length} | {sorted[sorted.Length / 2]:F1} | {sorted[sorted.Length * 95 / 100]:F1} | {sorted[^1]:F1} |"));
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
