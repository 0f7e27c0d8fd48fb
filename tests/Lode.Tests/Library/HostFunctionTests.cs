using System.Collections.Immutable;
using Lode.Generation;
using Lode.Hosting;
using Lode.Interpreter;
using Lode.Runtime;
using Lode.Syntax;

namespace Lode.Tests.Library;

/// <summary>Functions in C# that a service gives to its rules.</summary>
public sealed class HostFunctionTests
{
    // Where ore of rare earths is dug, and where it could be shipped from.
    private const string Text = """
        entity port as ports { name: key text
          lat: number
          lon: number }
        entity site as sites { name: key text
          lat: number
          lon: number }
        subject site
        param near: number = 500
        define km(p: port) for site: number = haversine(lat, lon, lon2: p.lon, lat2: p.lat)
        rule inland if every p in ports satisfies km(p) > near then flag "{name}: {min(km(p) for p in ports):0} km to the sea"
        rule exact if round(km("Los Angeles"), 0) == 316 then flag
        """;

    private static readonly Place[] Ports = [new("Los Angeles", 33.7361, -118.2639), new("Fremantle", -32.0543, 115.7391), new("Kuantan", 3.9747, 103.4300)];

    private static readonly RuleSetOptions Haversine = new RuleSetOptions().AddFunction("haversine", (double lat1, double lon1, double lat2, double lon2) =>
    {
        var (a, b) = (Math.Sin(double.DegreesToRadians(lat2 - lat1) / 2), Math.Sin(double.DegreesToRadians(lon2 - lon1) / 2));
        var h = (a * a) + (Math.Cos(double.DegreesToRadians(lat1)) * Math.Cos(double.DegreesToRadians(lat2)) * b * b);
        return 2 * 6371 * Math.Asin(Math.Sqrt(h));
    });

    public enum Unfit
    {
        One,
    }

    [Theory]
    [InlineData(EngineKind.Compiled)]
    [InlineData(EngineKind.Interpreter)]
    public void Distances_on_the_globe_decide(EngineKind kind)
    {
        using var engine = Engine(kind);
        var pass = engine.Judge(new Site("Mountain Pass", 35.4783, -115.5325));
        Assert.Equal((Verdict.Clear, Verdict.Fires), (pass["inland"], pass["exact"]));
        var weld = engine.Judge(new Site("Mount Weld", -28.8600, 122.5500));
        Assert.Equal("Mount Weld: 743 km to the sea", Assert.Single(weld.Flags).Message);
        var nowhere = engine.Judge(new Site("Nowhere", null, 1));
        Assert.Equal("inland: lat", string.Join(';', nowhere.Undetermined.Where(o => o.Rule == "inland").Select(o => $"{o.Rule}: {string.Join(',', o.Missing)}")));
        var verdicts = engine.CreateVerdicts();
        engine.Decide(new Site("Mount Weld", -28.8600, 122.5500), verdicts);
        Assert.Equal(Verdict.Fires, verdicts[0]);
        Assert.Contains("haversine(lat, lon, lon2: p.lon, lat2: p.lat)", Texts(engine.Explain("exact", new Site("Mountain Pass", 35.4783, -115.5325)).Condition));
    }

    public static TheoryData<string, Delegate, string> Refused => new()
    {
        { "round", (double x) => x, "`round` is a function of the language; give yours another name." },
        { "last", (double x) => x, "`last` is a function of the language; give yours another name." },
        { "and", (double x) => x, "`and` is no name for a function: one is made of letters, digits and `_`, and is no word of the language." },
        { "two words", (double x) => x, "`two words` is no name for a function: one is made of letters, digits and `_`, and is no word of the language." },
        { "mine", (double x) => x, "There is a function `mine` already." },
        { "f", (int x) => x, "Rules cannot call `f`: its parameter `x` is `Int32`, and rules know `bool`, `double`, `string` and `DateOnly`, and each of these with `?`." },
        { "f", (ref double x) => x, "Rules cannot call `f`: its parameter `x` is `Double&`, and rules know `bool`, `double`, `string` and `DateOnly`, and each of these with `?`." },
        { "f", (double x) => { }, "Rules cannot call `f`: what it gives is `Void`, and rules know `bool`, `double`, `string` and `DateOnly`, and each of these with `?`." },
        { "f", (double x) => Unfit.One, "Rules cannot call `f`: what it gives is `Unfit`, and rules know `bool`, `double`, `string` and `DateOnly`, and each of these with `?`." },
        { "f", ([LodeType("date")] double x) => x, "Rules cannot call `f`: its parameter `x` cannot be `date`; a `double` can be `percent`, `money` or `number in` a unit." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_rules_cannot_call_is_refused_at_once(string name, Delegate function, string message)
    {
        var options = new RuleSetOptions().AddFunction("mine", () => 1.0);
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => options.AddFunction(name, function)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("define haversine(a: number): number = a", "LODE2059: `haversine` is already a function that the program around these rules gives; the define needs a name of its own.")]
    [InlineData("rule r if haversin(1, 2, 3, 4) > 1 then flag", "LODE2009: There is no function or define `haversin`. Did you mean `haversine`?")]
    [InlineData("rule r if haversine(1, 2, 3) > 1 then flag", "LODE2011: `haversine` takes 4 arguments, but 3 stand here.")]
    [InlineData("rule r if haversine(1, 2, 3, name) > 1 then flag", "LODE2004: This should be a number, but it is text.")]
    [InlineData("rule r if haversine(1, 2, 3, lon9: 4) > 1 then flag", "LODE2039: `haversine` has no parameter `lon9`. Did you mean `lon1` or `lon2`?")]
    [InlineData("rule r if haversine(1, 2, 3, 4) then flag", "LODE2004: This should be a boolean, but it is a number.")]
    [InlineData("rule r if haversine(1, 2, 3, $4) > 1 then flag", "LODE2005: The units differ: number and money.")]
    public void A_call_is_checked_like_that_of_a_define(string rule, string finding)
    {
        var refused = Assert.Throws<RuleSetException>(() => RuleSet.Parse(Text + "\n" + rule, Haversine));
        Assert.Contains(refused.Findings.Select(f => $"{f.Code}: {f.Message}{(f.Help is null ? "" : " " + f.Help)}"), f => f.StartsWith(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_function_throws_is_told_and_leaves_the_verdict_open()
    {
        var heard = new List<FunctionFailure>();
        var options = new RuleSetOptions { FunctionFailed = heard.Add }.AddFunction("depth", (double x) => x > 1 ? throw new InvalidOperationException("Too deep.") : x);
        using var engine = RuleSet.Parse("entity site as sites { name: key text\n  lat: number\n  lon: number }\nsubject site\nrule r if depth(lat) > 0 then flag", options)
            .Compile<Site>(new() { Today = new(2026, 1, 1) });

        Assert.Equal("depth(...)", Assert.Single(Assert.Single(engine.Judge(new Site("a", 2, null)).Undetermined).Missing));
        Assert.Equal(("depth", "Too deep."), (Assert.Single(heard).Function, heard[0].Problem.Message));
        Assert.Equal(Verdict.Fires, engine.Judge(new Site("a", 1, null))["r"]);
    }

    [Fact]
    public void A_service_adds_its_functions_where_it_adds_its_rules()
    {
        var options = new LodeOptions().AddFunction("seven", () => 7.0, "Seven.").AddFunction("eight", () => 8.0);
        using var pack = new HostedPack();
        pack.Write(1, "rule sevens if seven() + eight() == 15 then flag");
        using var host = new RuleHost<Cargo>(pack.Folder, options.Host with { Engine = HostedPack.Options });
        Assert.Equal([], host.Reload().Reasons);
        Assert.Equal(Verdict.Fires, host.Judge(HostedPack.Heavy)["sevens"]);
    }

    [Fact]
    public void Two_hosts_share_kept_code_and_keep_their_own_functions()
    {
        var folder = Directory.CreateTempSubdirectory("lode-functions-").FullName;
        try
        {
            var cache = AssemblyCache.In(Path.Combine(folder, "kept"));
            Assert.Equal([Verdict.Fires, Verdict.Clear, Verdict.Clear], new RuleSetOptions[]
            {
                new RuleSetOptions().AddFunction("sure", (double x) => true),
                new RuleSetOptions().AddFunction("sure", (double x) => false),
                new RuleSetOptions().AddFunction("sure", (double? x) => x is null),
            }.Select(options =>
            {
                using var engine = RuleSet.Parse("entity site as sites { name: key text\n  lat: number\n  lon: number }\nsubject site\nrule r if sure(lat) then flag", options)
                    .Compile<Site>(new() { Today = new(2026, 1, 1), Cache = cache });
                return engine.Judge(new Site("a", 2, null))["r"]!.Value;
            }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_function_is_called_once_for_a_row_however_many_rules_ask()
    {
        var calls = 0;
        var table = new RuleSetOptions().AddFunction("asked", (double x) => { Interlocked.Increment(ref calls); return x; }).Table();
        var rules = string.Concat(Enumerable.Range(0, 20).Select(i => $"rule r{i} if asked(n) > {i} then flag\n"));
        var pack = Lode.Semantics.PackBinder.Bind([Parser.Parse(new("r.lode", $"entity one as ones {{ n: number }}\nsubject one\n{rules}"))], table);
        using var engine = CompiledEngine.Create(pack);
        var world = Cases.SmallWorld.Of(pack, _ => "n\n" + string.Join('\n', Enumerable.Range(0, 500)));

        engine.Judge(world);

        Assert.Equal(500, calls);
    }

    private static RuleEngine<Site> Engine(EngineKind kind) => RuleSet.Parse(Text, Haversine)
        .Compile<Site>(new() { Today = new(2026, 1, 1), Engine = kind, Data = ReferenceData.Empty.With("port", Ports) });

    private static IEnumerable<string> Texts(ExplanationNode node) => node.Children.SelectMany(Texts).Prepend(node.Text);

    public sealed record Place(string Name, double Lat, double Lon);

    public sealed record Site(string Name, double? Lat, double? Lon);
}
