using Spectre.Console;

namespace Lode.Cli;

/// <summary>Runs work that may take long; after a second a terminal shows what is being done, a pipe never does.</summary>
internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public static T For<T>(CliHost host, Func<IProgress<string>, T> work)
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
            console.Status().Start(Markup.Escape(latest.Text), status =>
            {
                while (!Ended(task, TimeSpan.FromMilliseconds(100)))
                {
                    status.Status(Markup.Escape(SafeLine.Of(latest.Text)));
                }
            });
        }

        return task.GetAwaiter().GetResult();
    }

    private static bool Ended(Task task, TimeSpan within) => ((IAsyncResult)task).AsyncWaitHandle.WaitOne(within);

    private sealed class Latest : IProgress<string>
    {
        private volatile string _text = "Working";

        public string Text => _text;

        public void Report(string value) => _text = value;
    }
}
