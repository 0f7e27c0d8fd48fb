using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Lode.Hosting;

/// <summary>Puts rules in force before a service takes calls, follows their changes, and writes both to its log.</summary>
internal sealed class RuleLoading<T>(RuleHost<T> rules, IOptionsMonitor<LodeOptions> options, ILogger<RuleHost<T>> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var asked = options.Get(LodeServices.NameOf<T>());
        rules.Reloaded += Write;
        var first = await Task.Run(() => rules.Reload(cancellationToken), cancellationToken).ConfigureAwait(false);
        if (!first.Accepted && asked.RequireRules)
        {
            throw new InvalidOperationException($"The service has no rules to judge by:\n{string.Join('\n', first.Reasons)}", first.Problem);
        }

        if (asked.Watch && asked.Folder is not null)
        {
            rules.Watch();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        rules.Reloaded -= Write;
        return Task.CompletedTask;
    }

    private void Write(object? sender, ReloadResult result)
    {
        if (result.Accepted)
        {
            log.InForce(result.Generation, typeof(T).Name, result.Duration.TotalMilliseconds);
        }
        else
        {
            log.Refused(result.Problem, typeof(T).Name, result.Generation, string.Join('\n', result.Reasons));
        }
    }
}
