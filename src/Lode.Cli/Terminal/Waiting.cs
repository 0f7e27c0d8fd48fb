using Spectre.Console;

namespace Lode.Cli;

/// <summary>Runs work that may take long; after a second a terminal shows a bar of what is being done and how far it is, a pipe never does.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static T For<T>(CliHost host, Func<IProgress<Doing>, T> work)
    {
        var latest = new Latest();
        if (host.ErrorWidth is null)
        {
            return work(latest);
        }

        var task = Task.Run(() => work(latest));
        if (!Ended(task, Patience))
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = host.Colour ? AnsiSupport.Yes : AnsiSupport.No,
                Interactive = InteractionSupport.Yes,
                Out = new AnsiConsoleOutput(host.Error),
            });
            Show(console, latest, task);
        }

        return task.GetAwaiter().GetResult();
    }

    private static void Show(IAnsiConsole console, Latest latest, Task task) => console.Progress()
        .AutoClear(true).HideCompleted(true).Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
        .Start(progress =>
        {
            var bar = progress.AddTask(Markup.Escape(SafeLine.Of(latest.Doing.Words)));
            while (!Ended(task, TimeSpan.FromMilliseconds(100)))
            {
                var doing = latest.Doing;
                bar.Description = Markup.Escape(SafeLine.Of(doing.Words));
                bar.IsIndeterminate = doing.Share is null;
                bar.Value = 100 * (doing.Share ?? 0);
            }
        });

    private static bool Ended(Task task, TimeSpan within) => ((IAsyncResult)task).AsyncWaitHandle.WaitOne(within);

    private sealed class Latest : IProgress<Doing>
    {
        private readonly Lock _gate = new();
        private Doing _doing = new("Working");

        public Doing Doing
        {
            get
            {
                lock (_gate)
                {
                    return _doing;
                }
            }
        }

        public void Report(Doing value)
        {
            lock (_gate)
            {
                _doing = value;
            }
        }
    }
}
