using Lode.Cli;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // The first Ctrl-C lets the work end cleanly, the second ends the process.
    e.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};
return LodeCommand.Run(args, CliHost.OfProcess(stop.Token));
