using Lode.Benchmarks.Aggregates;
using Lode.Benchmarks.Editor;
using Lode.Benchmarks.Engine;
using Lode.Benchmarks.Loading;
using Lode.Benchmarks.Parts;
using Lode.Benchmarks.SideBySide;
using Lode.Benchmarks.Start;
using Lode.Benchmarks.Subject;

// Each folder is one set of measurements; the first argument names it.
switch (args.FirstOrDefault())
{
    case "engine":
        return EngineBenchmark.Run(Options.Parse(args.AsSpan(1)));
    case "aggregates":
        return AggregateBenchmark.Run(Options.Parse(args.AsSpan(1)));
    case "editor":
        return await EditorBenchmark.Run(EditorOptions.Parse(args.AsSpan(1)));
    case "loading":
        return LoadingBenchmark.Run(Options.Parse(args.AsSpan(1)));
    case "subject":
        return SubjectBenchmark.Run(Options.Parse(args.AsSpan(1)));
    case "rivals":
        return SideBySideBenchmark.Run(SideBySideOptions.Parse(args.AsSpan(1)));
    case "check":
        return StartBenchmark.Run(StartOptions.Parse(args.AsSpan(1)));
    case "parts":
        return PartsBenchmark.Run(args[1..]);
    case "width":
        Console.WriteLine(Lode.Runtime.Columns.Width.Bits);
        return 0;
    default:
        Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/Lode.Benchmarks -- engine [--rules N] [--rows N] [--runs N] | aggregates [--rows N] [--runs N] | editor [--files N] [--edits N] [--shared N]"
            + " | loading [--rows N] | subject [--rules N] | rivals [--rules N,N] [--rows N] [--runs N] [--seconds S] [--results FOLDER] | check [--runs N] [--lode PATH] [--empty PATH] [--most N] | parts [--filter NAMES]");
        return 1;
}
