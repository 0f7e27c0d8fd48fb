using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Lode.Hosting;

/// <summary>Unhealthy before rules are in force; degraded while the last change of them was refused. It tells counts, never the rules.</summary>
/// <typeparam name="T">The type of the judged objects.</typeparam>
public sealed class RuleHealthCheck<T>(RuleHost<T> rules) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var (generation, last) = (rules.Generation, rules.LastReload);
        return Task.FromResult(
            generation == 0 ? HealthCheckResult.Unhealthy("No rules are in force yet.")
            : last is { Accepted: false } ? HealthCheckResult.Degraded($"The last change of the rules was refused, for {last.Reasons.Length} reasons; generation {generation} is in force.")
            : HealthCheckResult.Healthy($"Generation {generation} is in force."));
    }
}
