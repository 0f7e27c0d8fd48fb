using Lode.Runtime;

namespace Lode.Tests.Library;

/// <summary>Rules that change while they are in force.</summary>
public sealed class RuleHostTests : IDisposable
{
    private readonly HostedPack _pack = new();
    private readonly RuleHost<Cargo> _host;

    public RuleHostTests() => _host = _pack.Host();

    public void Dispose()
    {
        _host.Dispose();
        _pack.Dispose();
    }

    [Fact]
    public void Before_the_first_set_nothing_can_be_judged()
    {
        Assert.Equal(0, _host.Generation);
        Assert.Null(_host.LastReload);
        Assert.Throws<InvalidOperationException>(() => _host.Judge(HostedPack.Heavy));
    }

    [Fact]
    public void A_new_set_takes_the_place_of_the_old_one_for_new_callers_only()
    {
        _pack.Write(1);
        Assert.True(_host.Reload().Accepted);
        using var lease = _host.Lease();
        _pack.Write(2);
        Assert.Equal(2, _host.Reload().Generation);
        Assert.Equal("2 by 2", Said(_host.Judge(HostedPack.Heavy)));
        Assert.Equal("1 by 1", Said(lease.Engine.Judge(HostedPack.Heavy)));
        Assert.Equal((1, 2), (lease.Generation, _host.Generation));
    }

    [Fact]
    public void Objects_judged_together_are_judged_by_one_set()
    {
        _pack.Write(1);
        _host.Reload();
        Assert.Equal(["1 by 1", "1 by 1"], _host.Judge([HostedPack.Heavy, HostedPack.Heavy with { Id = "b" }]).Select(Said));
    }

    [Theory]
    [InlineData("rule broken if tonnesss > 1 then flag", "rules.lode(", "tonnesss")]
    [InlineData("test heavy \"never heavy\" { given cargo x { port: Kuantan, tonnes: 1000 }\n expect clear }", "test `never heavy`", "Expected clear, got fires")]
    public void A_set_that_does_not_compile_or_fails_its_own_tests_is_refused_and_the_old_one_stays(string added, params string[] told)
    {
        _pack.Write(1);
        _host.Reload();
        ReloadResult? heard = null;
        _host.Reloaded += (_, result) => heard = result;
        _pack.Write(2, added);
        var refused = _host.Reload();
        Assert.False(refused.Accepted);
        Assert.Same(refused, heard);
        Assert.Same(refused, _host.LastReload);
        Assert.All(told, part => Assert.Contains(part, Assert.Single(refused.Reasons), StringComparison.Ordinal));
        Assert.Equal(1, refused.Generation);
        Assert.Equal("1 by 1", Said(_host.Judge(HostedPack.Heavy)));
        _pack.Write(3);
        Assert.Equal((true, 2), (_host.Reload().Accepted, _host.Generation));
    }

    [Fact]
    public void A_folder_that_is_gone_is_a_refusal_and_no_exception()
    {
        _pack.Write(1);
        _host.Reload();
        _pack.Dispose();
        Assert.False(_host.Reload().Accepted);
        Assert.Equal("1 by 1", Said(_host.Judge(HostedPack.Heavy)));
        Assert.Throws<InvalidOperationException>(() => RuleHosts.Open<Cargo>(_pack.Folder));
    }

    [Fact]
    public void Reference_data_are_replaced_without_a_compilation_and_stay_for_later_sets()
    {
        _pack.Write(1);
        _host.Reload();
        _host.Replace(ReferenceData.Empty.With("port", new[] { new Port("Kuantan", true) }));
        Assert.Equal(2, _host.Generation);
        Assert.Equal(Verdict.Clear, _host.Judge(HostedPack.Heavy)["heavy"]);
        Assert.Throws<MappingException>(() => _host.Replace(ReferenceData.Empty.With("harbour", new[] { new Port("Kuantan", false) })));
        Assert.Equal(Verdict.Clear, _host.Judge(HostedPack.Heavy)["heavy"]);
        _pack.Write(2);
        Assert.True(_host.Reload().Accepted);
        Assert.Equal(Verdict.Clear, _host.Judge(HostedPack.Heavy)["heavy"]);
    }

    [Fact]
    public void A_watched_folder_is_read_again_after_a_change()
    {
        _pack.Write(1);
        _host.Reload();
        using var reloaded = new ManualResetEventSlim();
        _host.Reloaded += (_, _) => reloaded.Set();
        _host.Watch();
        _pack.Write(12345);
        Assert.True(reloaded.Wait(TimeSpan.FromMinutes(2)), "The change was not seen.");
        Assert.Equal("12345 by 12345", Said(_host.Judge(HostedPack.Heavy)));
    }

    [Fact]
    public void A_watched_folder_may_come_later()
    {
        _pack.Dispose();
        using var accepted = new ManualResetEventSlim();
        _host.Reloaded += (_, result) =>
        {
            if (result.Accepted)
            {
                accepted.Set();
            }
        };
        _host.Watch();
        Directory.CreateDirectory(_pack.Folder);
        _pack.Write(1);
        Assert.True(accepted.Wait(TimeSpan.FromMinutes(2)), "The folder was not seen.");
        Assert.Equal("1 by 1", Said(_host.Judge(HostedPack.Heavy)));
    }

    [Fact]
    public async Task A_stream_goes_over_to_a_new_set()
    {
        async IAsyncEnumerable<Cargo> Stream()
        {
            for (var generation = 1; generation <= 3; generation++)
            {
                _pack.Write(generation);
                await Task.Run(() => _host.Reload());
                yield return HostedPack.Heavy;
            }
        }

        var said = new List<string>();
        await foreach (var judgement in _host.JudgeAsync(Stream()))
        {
            said.Add(Said(judgement));
        }

        Assert.Equal(["1 by 1", "2 by 2", "3 by 3"], said);
    }

    [Fact]
    public void A_disposed_host_judges_no_more_but_a_lease_does()
    {
        _pack.Write(1);
        _host.Reload();
        using var lease = _host.Lease();
        _host.Dispose();
        Assert.Throws<ObjectDisposedException>(_host.Lease);
        Assert.Throws<ObjectDisposedException>(() => _host.Reload());
        Assert.Equal("1 by 1", Said(lease.Engine.Judge(HostedPack.Heavy)));
    }

    [Fact]
    public void Compiled_rules_go_when_the_last_engine_over_them_does()
    {
        _pack.Write(1);
        var first = RuleSet.Load(_pack.Folder).Compile<Cargo>(HostedPack.Options);
        var second = first.With(ReferenceData.Empty.With("port", new[] { new Port("Kuantan", false) }));
        first.Dispose();
        first.Dispose();
        Assert.Throws<ObjectDisposedException>(() => first.With(ReferenceData.Empty.With("port", Array.Empty<Port>())));
        Assert.Equal("1 by 1", Said(second.Judge(HostedPack.Heavy)));
        second.Dispose();
    }

    private static string Said(Judgement judgement) => string.Join(" by ", judgement.Flags.Select(f => f.Message));
}
