using System.Collections.Immutable;

namespace Lode.Tests.Library;

public sealed record Port(string Name, bool? Closed);

public sealed record Cargo(string Id, string Port, double? Tonnes);

/// <summary>A folder of rules whose messages, thresholds and generated code tell which writing of them judged.</summary>
public sealed class HostedPack : IDisposable
{
    public static readonly Cargo Heavy = new("a", "Kuantan", 1_000_000);

    public static readonly EngineOptions Options = new() { Today = new(2026, 1, 5), Data = ReferenceData.Empty.With("port", new[] { new Port("Kuantan", false) }) };

    public string Folder { get; } = Directory.CreateTempSubdirectory("lode-hosted-").FullName;

    public RuleHost<Cargo> Host() => new(Folder, new() { Engine = Options, Settling = TimeSpan.FromMilliseconds(50) });

    /// <summary>Writes the rules so that every judgement by them names the number, twice.</summary>
    public void Write(int number, string added = "")
    {
        // The clauses make other code of each of some writings: a compilation that were left out would show.
        var clauses = string.Concat(Enumerable.Range(0, number % 7).Select(i => $" and tonnes > {i}"));
        var text = $$"""
            entity port as ports { name: key text
              closed: boolean }
            entity cargo as cargoes { id: key text
              port: port
              tonnes: number }
            subject cargo
            param limit: number = {{number}}
            rule heavy severity high if not port.closed and tonnes > limit{{clauses}} then flag "{{number}}" and score {{number}}
            rule light if tonnes > {{number}} then flag "{{number}}"
            test light "at the limit" { given cargo x { port: Kuantan, tonnes: {{number}} }
              expect clear }
            {{added}}
            """;
        var draft = Path.Combine(Folder, "draft.tmp");
        File.WriteAllText(draft, text);
        File.Move(draft, Path.Combine(Folder, "rules.lode"), overwrite: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
