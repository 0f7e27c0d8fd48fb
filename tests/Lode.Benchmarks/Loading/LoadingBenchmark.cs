using System.Globalization;
using CsvHelper;
using Lode.Benchmarks.Engine;

namespace Lode.Benchmarks.Loading;

/// <summary>A CSV file into columns, beside CsvHelper reading the same file and doing nothing with it.</summary>
internal static class LoadingBenchmark
{
    private static readonly string[] Works = ["CsvHelper, each cell as bytes", "CsvHelper, each cell as a text", "Lode, to columns"];

    public static int Run(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("lode-loading-").FullName;
        try
        {
            SampleFiles.Write(folder, options.Rows);
            var file = Path.Combine(folder, "lots.csv");
            var request = new PackRequest { Paths = [folder], SystemDate = new(2026, 1, 1) };
            Memory(request);
            var times = Stopwatches.ByTurns(options.Runs, () => Spans(file), () => Strings(file), () => Load(request));
            Line($"{options.Rows} rows, {new FileInfo(file).Length / 1e6:0} MB, median (least to greatest) of {options.Runs} runs by turns");
            Line($"| work | ms | of bare reading, texts | of bare reading, bytes |");
            Line($"| --- | ---: | ---: | ---: |");
            foreach (var (name, time) in Works.Zip(times))
            {
                var median = time.WallMedian;
                Line($"| {name} | {median:0} ({time.Wall[0]:0} to {time.Wall[^1]:0}) | {median / times[1].WallMedian:0.00} | {median / times[0].WallMedian:0.00} |");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Memory(PackRequest request)
    {
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        var before = process.WorkingSet64;
        var loaded = Load(request);
        process.Refresh();
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        Line($"columns {ColumnSizes.Of(loaded.World!) / 1e6:0} MB, kept in all {kept / 1e6:0} MB, greatest working set {process.PeakWorkingSet64 / 1e6:0} MB of which {before / 1e6:0} MB before");
        GC.KeepAlive(loaded);
    }

    private static LoadedPack Load(PackRequest request)
    {
        var loaded = PackLoader.Load(request);
        return loaded.DataHaveErrors || loaded.RulesHaveErrors ? throw new InvalidOperationException(loaded.Findings[0].Message) : loaded;
    }

    private static long Spans(string file)
    {
        using var reader = CsvReader.Create(File.OpenRead(file), new());
        var sum = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                sum += reader.GetSpan(i).Length;
            }
        }

        return sum;
    }

    private static long Strings(string file)
    {
        using var reader = CsvReader.Create(File.OpenRead(file), new());
        var sum = 0L;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                sum += reader.GetString(i).Length;
            }
        }

        return sum;
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
