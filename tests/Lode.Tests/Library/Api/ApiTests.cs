using System.Reflection;
using Lode.Hosting;
using Lode.Runtime;
using Lode.Tests.Cli;

namespace Lode.Tests.Library.Api;

/// <summary>
/// What services can call, a signature a line: a change of it is made with intent (LODE_ACCEPT set to 1 writes the lists anew). Listed are the library, and of
/// its parts what the library's signatures name.
/// </summary>
public class ApiTests
{
    private const string Folder = "Library/Api/Listed";

    /// <summary>The library, its hosting, and their parts.</summary>
    private static readonly Assembly[] Ours = [.. Below(typeof(LodeServices).Assembly).Distinct()];

    private static readonly IReadOnlyCollection<Type> Library = ApiReach.Of(Ours.SelectMany(a => a.GetExportedTypes()).Where(t => t.Namespace is "Lode" or "Lode.Hosting"), Ours);

    /// <summary>The library, and where services begin whose rules are built beforehand.</summary>
    private static readonly IReadOnlyCollection<Type> Reached = ApiReach.Of(Library.Append(typeof(CompiledRules)), Ours);

    private static IEnumerable<string> Listed => Reached.Select(t => t.Assembly.GetName().Name!).Distinct().Order(StringComparer.Ordinal);

    public static TheoryData<string> Assemblies => [.. Listed];

    [Theory, MemberData(nameof(Assemblies))]
    public void What_services_can_call_changes_with_intent_alone(string assembly) =>
        Golden.Check($"{assembly}.txt", ApiListing.Of(Reached.Where(t => t.Assembly.GetName().Name == assembly)), Folder);

    [Fact]
    public void There_is_a_list_for_each_part_and_none_besides() =>
        Assert.Equal(Listed, Directory.GetFiles(Path.Combine(Repository.Root, "tests/Lode.Tests", Folder)).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal));

    [Fact]
    public void What_services_name_every_day_lies_in_one_namespace()
    {
        string[] rare = [.. Library.Where(t => t.Namespace is not ("Lode" or "Lode.Hosting")).Select(t => t.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(["AssemblyCache", "Place", "SourceText", "TextSpan"], rare);
    }

    private static IEnumerable<Assembly> Below(Assembly assembly) => assembly.GetReferencedAssemblies()
        .Where(name => name.Name!.StartsWith("Lode", StringComparison.Ordinal)).SelectMany(name => Below(Assembly.Load(name))).Append(assembly);
}
