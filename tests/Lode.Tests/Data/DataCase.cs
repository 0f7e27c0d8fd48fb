using System.Collections.Immutable;
using Lode.Data;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Data;

/// <summary>A pack and data files in a folder of their own, loaded.</summary>
internal sealed class DataCase : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("lode-data-").FullName;

    public DataCase File(string name, string text) => File(name, System.Text.Encoding.UTF8.GetBytes(text));

    public DataCase File(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        System.IO.File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public Pack Bind()
    {
        var files = PackReader.Read(Folder);
        var pack = PackBinder.Bind(files.Sources.Select(Parser.Parse));
        Assert.Empty(pack.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Message));
        return pack;
    }

    public LoadResult Load(LoadOptions? options = null) => WorldLoader.Load(Bind(), Folder, options ?? new());

    public World World(LoadOptions? options = null)
    {
        var result = Load(options);
        Assert.Empty(result.Diagnostics.Select(d => d.Message));
        return result.World!;
    }

    /// <summary>The findings as <c>CODE file row:column value | message</c>.</summary>
    public IEnumerable<string> Findings(LoadOptions? options = null) => Load(options).Diagnostics.Select(Show);

    public static string Show(DataDiagnostic d) => $"{d.Code} {d.File}{(d.Row is { } row ? $" #{row}" : "")}: {d.Message}";

    /// <summary>A cell as text, so that tables of cases can be read.</summary>
    public static string Show(World world, string entity, int row, string field)
    {
        var table = world.Tables.First(t => t.Entity == entity);
        return Show(world, table.Columns[table.FieldNames.IndexOf(field)], row);
    }

    public static string Show(World world, Column column, int row) => column switch
    {
        _ when !column.IsKnown(row) => "unknown",
        NumberColumn numbers => ValueText.Number(numbers.Values[row]),
        BooleanColumn booleans => ValueText.Boolean(booleans.True[row]),
        CodeColumn codes => $"{codes[row]}",
        SetColumn sets => $"[{string.Join(' ', sets[row].ToArray().Select(ValueText.Number))}]",
        _ => "?",
    };

    public ImmutableArray<string> Keys(string entity) => World().Tables.First(t => t.Entity == entity).Keys;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
