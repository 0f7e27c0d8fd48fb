using System.Globalization;
using CsvHelper;
using Lode.Benchmarks.Engine;
using static System.FormattableString;

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
            Line($"| work | ms | of bare reading, texts | of bare reading, bytes | ms of the processor | of bare reading, texts |");
            Line($"| --- | ---: | ---: | ---: | ---: | ---: |");
            foreach (var (name, time) in Works.Zip(times))
            {
                var (wall, processor) = (time.WallMedian, time.ProcessorMedian);
                var of = Invariant($"{wall / times[1].WallMedian:0.00} | {wall / times[0].WallMedian:0.00}");
                Line($"| {name} | {Spread(time.Wall)} | {of} | {Spread(time.Processor)} | {processor / times[1].ProcessorMedian:0.00} |");
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
        var (columns, grown) = (ColumnSizes.Of(loaded.World!), process.PeakWorkingSet64 - before);
        Line($"columns {columns / 1e6:0} MB; kept in all, with names of rows, {kept / 1e6:0} MB, {(double)kept / columns:0.0} times; the working set grew by {grown / 1e6:0} MB, {(double)grown / columns:0.0} times");
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

    private static string Spread(double[] ascending) => Invariant($"{ascending[ascending.Length / 2]:0} ({ascending[0]:0} to {ascending[^1]:0})");

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
