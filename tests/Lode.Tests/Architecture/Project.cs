using System.Reflection;
using System.Xml.Linq;

namespace Lode.Tests.Architecture;

/// <summary>A project, what it may reference, and the packages that are its alone.</summary>
public sealed record Project(string Name, string[] MayReference, string[] Packages)
{
    private static readonly Project[] Allowed =
    [
        new("Lode.Syntax", [], ["Sprache"]),
        new("Lode.Semantics", ["Lode.Syntax"], []),
        new("Lode.Formatting", ["Lode.Syntax"], []),
        new("Lode.Runtime", [], []),
        new("Lode.Data", ["Lode.Semantics", "Lode.Runtime"], ["CsvHelper", "ExcelDataReader", "Microsoft.Data.Sqlite", "SQLitePCLRaw", "Npgsql"]),
        new("Lode.Interpreter", ["Lode.Semantics", "Lode.Runtime"], []),
        new("Lode.Emit", ["Lode.Semantics"], []),
        new("Lode.Generation", ["Lode.Emit", "Lode.Runtime"], ["Microsoft.CodeAnalysis"]),
        new("Lode.Sql", ["Lode.Semantics"], []),
        new("Lode.Analysis", ["Lode.Semantics"], []),
        new("Lode.Editor", ["Lode.Analysis", "Lode.Formatting", "Lode.Interpreter", "Lode.Data", "Lode.Emit"], []),
        new("Lode.LanguageServer", ["Lode.Editor"], ["OmniSharp", "StreamJsonRpc", "Microsoft.VisualStudio.LanguageServer"]),
        new("Lode", ["Lode.Data", "Lode.Generation", "Lode.Interpreter", "Lode.Sql", "Lode.Analysis"], []),
        new("Lode.Hosting", ["Lode"], ["Microsoft.Extensions"]),
        new("Lode.Build", ["Lode.Runtime"], []),
        new("Lode.Cli", ["Lode", "Lode.Formatting", "Lode.Editor", "Lode.LanguageServer"], ["System.CommandLine", "Spectre.Console"]),
    ];

    /// <summary>The names of the projects that there are below <c>src</c>.</summary>
    public static IEnumerable<string> Built =>
        Repository.Files(".csproj").Where(path => path.StartsWith("src/", StringComparison.Ordinal)).Select(path => Path.GetFileNameWithoutExtension(path)!);

    /// <summary>The same, a test each.</summary>
    public static TheoryData<string> Names => [.. Built];

    /// <summary>Every project of the map, built yet or not.</summary>
    public static IReadOnlyList<Project> All => Allowed;

    /// <summary>The row of a project; a project without one is refused.</summary>
    public static Project Of(string name) =>
        Allowed.SingleOrDefault(project => project.Name == name) ?? throw new InvalidOperationException($"{name} has no row in the table of projects.");

    /// <summary>The names that its project file references with an element.</summary>
    public IEnumerable<string> Written(string element) => XDocument.Parse(Repository.Read($"src/{Name}/{Name}.csproj"))
        .Descendants(element).Select(item => (string)item.Attribute("Include")!);

    /// <summary>The assemblies that its compiled code uses.</summary>
    public IEnumerable<string> Used() => Assembly().GetReferencedAssemblies().Select(assembly => assembly.Name!);

    /// <summary>Its compiled code.</summary>
    public Assembly Assembly() => System.Reflection.Assembly.Load(Name == "Lode.Cli" ? CliAssembly : Name);

    private static string CliAssembly => File.Exists(Path.Combine(AppContext.BaseDirectory, "lode.dll")) ? "lode" : "Lode.Cli";
}
