using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Lode.Tests.Architecture;

/// <summary>Reads the compiled code, so that a switched-off analyzer cannot hide a file or a clock.</summary>
public class WorldTests
{
    private static readonly string[] TouchTheWorld = ["Lode.Data", "Lode.Generation", "Lode", "Lode.LanguageServer", "Lode.Cli"];

    /// <summary>The compiler itself writes <c>Environment.CurrentManagedThreadId</c> into every method with <c>yield</c>.</summary>
    private const string OfEveryIterator = "get_CurrentManagedThreadId";

    public static TheoryData<string> Pure => [.. Project.Built.Except(TouchTheWorld)];

    [Theory, MemberData(nameof(Pure))]
    public void A_project_that_computes_touches_no_file_clock_console_or_culture(string name) =>
        Findings.None(Uses(name).Intersect(Banned()));

    [Fact]
    public void The_check_sees_what_an_assembly_uses() => Assert.Contains("T:System.IO.File", Uses("Lode.Tests"));

    [Fact]
    public void The_list_of_banned_symbols_names_only_what_exists() =>
        Assert.All(Banned(), symbol => Assert.True(Exists(symbol), symbol));

    private static IEnumerable<string> Banned() => Repository.Read("src/BannedSymbols.txt").ReplaceLineEndings("\n")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';')[0].Split('(')[0]);

    private static bool Exists(string symbol)
    {
        var name = symbol[2..];
        return Find(name) is not null || Find(name[..name.LastIndexOf('.')])?.GetMember(name[(name.LastIndexOf('.') + 1)..]).Length > 0;
    }

    private static Type? Find(string name) => AppDomain.CurrentDomain.GetAssemblies()
        .Append(typeof(System.Net.Http.HttpClient).Assembly).Append(typeof(System.Net.Sockets.Socket).Assembly)
        .Append(typeof(System.Diagnostics.Process).Assembly).Append(typeof(FileSystemWatcher).Assembly)
        .Select(assembly => assembly.GetType(name)).FirstOrDefault(type => type is not null);

    /// <summary>The types and members of others that an assembly names, written as the list of banned symbols writes them.</summary>
    private static HashSet<string> Uses(string project)
    {
        var path = project == "Lode.Tests" ? typeof(WorldTests).Assembly.Location : Project.Of(project).Assembly().Location;
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var uses = new HashSet<string>();
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference).Where(member => member.Parent.Kind == HandleKind.TypeReference))
        {
            var type = NameOf(metadata, (TypeReferenceHandle)member.Parent);
            var name = metadata.GetString(member.Name);
            if (name == OfEveryIterator)
            {
                continue;
            }

            uses.Add($"T:{type}");
            uses.Add($"M:{type}.{name}");
            uses.Add($"P:{type}.{name.Replace("get_", "", StringComparison.Ordinal)}");
        }

        return uses;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
