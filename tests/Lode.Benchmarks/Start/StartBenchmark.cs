using System.Diagnostics;
using System.Globalization;
using Lode.Benchmarks.SideBySide;

namespace Lode.Benchmarks.Start;

/// <summary>Whole processes of the published command on the shipped pack, beside a program that does nothing.</summary>
internal static class StartBenchmark
{
    private const string Check = "check";

    private static readonly string[] Works = ["--version", "fmt --check", "check --no-data", Check, "test", "run", "run --engine compiled"];

    public static int Run(StartOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("lode-start-").FullName;
        try
        {
            var (empty, lode) = (options.Empty ?? Published.Empty(folder), options.Lode ?? Published.Lode(folder));
            Program[] programs = [new("an empty program", empty, []), .. Works.Select(work => new Program($"lode {work}", lode, work.Split(' ')))];
            for (var run = 0; run <= options.Runs; run++)
            {
                foreach (var program in programs)
                {
                    program.Time(counts: run > 0);
                }
            }

            Line($"median (least) of {options.Runs} runs by turns, milliseconds; in brackets behind the median its ratio to the empty program");
            Line($"| process | on the wall | of the processor | methods compiled |");
            Line($"| --- | ---: | ---: | ---: |");
            var log = Path.Combine(folder, "compiled.txt");
            foreach (var program in programs)
            {
                Line($"| `{program.Name}` | {Cell(program.Wall, programs[0].Wall)} | {Cell(program.Processor, programs[0].Processor)} | {program.Compiled(log)} |");
            }

            var compiled = programs.First(p => p.Name == $"lode {Check}").Compiled(log);
            if (compiled > options.Most)
            {
                Console.Error.WriteLine($"`lode {Check}` compiled {compiled} methods, {options.Most} at most are allowed.");
            }

            return compiled > options.Most ? 1 : 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Cell(List<double> times, List<double> beside) => string.Create(CultureInfo.InvariantCulture,
        $"{Median(times):0} ({Median(times) / Median(beside):0.0}; {times.Min():0})");

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Program(string Name, string Path, string[] Arguments)
    {
        public List<double> Wall { get; } = [];

        public List<double> Processor { get; } = [];

        public void Time(bool counts)
        {
            var (start, used) = (Stopwatch.GetTimestamp(), ChildTimes.Total);
            Run(null);
            if (counts)
            {
                Wall.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Processor.Add(ChildTimes.Total - used);
            }
        }

        /// <summary>How many methods were compiled while it ran, as the runtime itself lists them.</summary>
        public int Compiled(string log)
        {
            File.Delete(log);
            Run(log);
            return File.Exists(log) ? File.ReadLines(log).Count() : 0;
        }

        private void Run(string? log)
        {
            var start = new ProcessStartInfo(Path, Arguments) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true, RedirectStandardError = true };
            if (log is not null)
            {
                start.Environment["DOTNET_JitStdOutFile"] = log;
                start.Environment["DOTNET_JitDisasmSummary"] = "1";
            }

            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"`{Name}` ended with {process.ExitCode}.");
            }
        }
    }
}
