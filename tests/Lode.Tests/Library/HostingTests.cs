using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Lode.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Lode.Tests.Library;

/// <summary>Rules as a part of a service.</summary>
public sealed class HostingTests : IDisposable
{
    private readonly HostedPack _pack = new();
    private readonly ServiceProvider _services;
    private readonly Heard _heard = new();
    private bool _required = true;

    public HostingTests() => _services = new ServiceCollection()
        .AddLogging(log => log.AddProvider(_heard))
        .AddLode<Cargo>(o =>
        {
            (o.Folder, o.Watch, o.RequireRules) = (_pack.Folder, false, _required);
            o.Host = new() { Engine = HostedPack.Options };
        })
        .BuildServiceProvider();

    private RuleHost<Cargo> Rules => _services.GetRequiredService<RuleHost<Cargo>>();

    public void Dispose()
    {
        _services.Dispose();
        _pack.Dispose();
        _heard.Dispose();
    }

    [Fact]
    public async Task A_service_starts_with_rules_and_tells_what_becomes_of_them()
    {
        _pack.Write(1);
        await Start();
        Assert.Equal(HealthStatus.Healthy, await Health());
        _pack.Write(2, "rule broken if tonnesss > 1 then flag");
        Rules.Reload();
        Assert.Equal(HealthStatus.Degraded, await Health());
        _pack.Write(3);
        Rules.Reload();
        Assert.Equal(HealthStatus.Healthy, await Health());
        Assert.Equal(["1001 Information", "1002 Error", "1001 Information"], _heard.Events.Select(e => $"{e.Id.Id} {e.Level}"));
        Assert.Contains("`tonnesss`", _heard.Events.ElementAt(1).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_rules_it_does_not_start_unless_it_may()
    {
        Assert.Contains("no rules", (await Assert.ThrowsAsync<InvalidOperationException>(Start)).Message, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Unhealthy, await Health());
    }

    [Fact]
    public async Task Where_it_may_it_starts_unhealthy_and_a_reload_heals_it()
    {
        _required = false;
        await Start();
        Assert.Equal(HealthStatus.Unhealthy, await Health());
        _pack.Write(1);
        Rules.Reload();
        Assert.Equal(HealthStatus.Healthy, await Health());
    }

    [Fact]
    public async Task The_meter_counts_calls_verdicts_and_reloads()
    {
        var seen = new ConcurrentQueue<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == LodeTelemetry.Name) { l.EnableMeasurementEvents(instrument); } } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue(Written(instrument, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue(Written(instrument, tags)));
        listener.Start();
        _pack.Write(1);
        await Start();
        Rules.Judge(HostedPack.Heavy);
        Assert.Contains("lode.reloads {reload} lode.reload.outcome=accepted", seen);
        Assert.Contains("lode.judge.duration s lode.entity=cargo", seen);
        Assert.Contains("lode.verdicts {verdict} lode.rule=heavy lode.verdict=fires", seen);
    }

    private static string Written(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = $"{instrument.Name} {instrument.Unit}";
        foreach (var tag in tags)
        {
            text += $" {tag.Key}={tag.Value}";
        }

        return text;
    }

    private Task Start() => _services.GetServices<IHostedService>().Single().StartAsync(CancellationToken.None);

    private async Task<HealthStatus> Health() => (await _services.GetRequiredService<RuleHealthCheck<Cargo>>().CheckHealthAsync(new())).Status;

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(EventId Id, LogLevel Level, string Text)> Events { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Events.Enqueue((eventId, logLevel, formatter(state, exception)));

        public void Dispose()
        {
        }
    }
}
