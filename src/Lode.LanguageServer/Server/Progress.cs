namespace Lode.LanguageServer;

/// <summary>A bar for work that may be long, where the editor shows such.</summary>
internal static class Progress
{
    private static int _last;

    /// <summary>Does the work, with the bar around it.</summary>
    public static async Task<T> Around<T>(Client client, string title, Func<T> work)
    {
        var token = $"lode-{Interlocked.Increment(ref _last)}";
        if (!client.Capabilities.Progress
            || await client.Ask("window/workDoneProgress/create", new(token), ProtocolJson.Default.WorkDoneProgressCreateParams) is null)
        {
            return work();
        }

        await Tell(client, token, new("begin", title));
        try
        {
            return work();
        }
        finally
        {
            await Tell(client, token, new("end"));
        }
    }

    private static Task Tell(Client client, string token, ProgressValue value) =>
        client.Notify("$/progress", new(token, value), ProtocolJson.Default.ProgressParams);
}
