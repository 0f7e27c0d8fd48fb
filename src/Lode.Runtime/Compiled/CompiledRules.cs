using System.Collections.Immutable;
using System.Reflection;
using Lode.Runtime.Columns;
using Lode.Runtime.Scalars;

namespace Lode.Runtime;

/// <summary>Rules that were compiled beforehand, by <c>lode build</c> or inside a service's own build. Immutable; safe for concurrent use.</summary>
public sealed class CompiledRules
{
    private readonly Description _description;
    private readonly RuleProgram _program;

    private CompiledRules(Description description, ScalarRules scalars, ColumnRules columns)
    {
        _description = description;
        _program = new(description.Rules, description.Constants.Table(), scalars, columns);
    }

    /// <summary>The entities, by their number.</summary>
    public ImmutableArray<EntityShape> Entities => _description.Entities;

    /// <summary>The params, by their number.</summary>
    public ImmutableArray<FieldShape> Params => _description.Params;

    /// <summary>The rules, in the order of the pack.</summary>
    public ImmutableArray<RuleShape> Rules => _description.Rules;

    /// <summary>What the rules judge where they do not say it; null where they always say it.</summary>
    public EntityShape? Subject => _description.Subject < 0 ? null : Entities[_description.Subject];

    /// <summary>The day that the pack names, or null.</summary>
    public DateOnly? Today => _description.Today;

    /// <summary>The code as an engine over any world of these entities.</summary>
    internal IRuleEngine Engine => _program;

    /// <summary>Loads an assembly that <c>lode build</c> wrote. Its code is run: load only what you trust.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CompiledRulesException">There is none, or it holds no rules that can be used here.</exception>
    public static CompiledRules Load(string path) => Load(Path.GetFileName(path), context => context.LoadFromAssemblyPath(Path.GetFullPath(path)));

    /// <summary>The same from a stream, which is left open.</summary>
    /// <exception cref="CompiledRulesException">It is no assembly, or holds no rules that can be used here.</exception>
    public static CompiledRules Load(Stream assembly) => Load("the stream", context => context.LoadFromStream(assembly));

    /// <summary>The rules of an assembly that is loaded already.</summary>
    /// <exception cref="CompiledRulesException">It holds no rules that can be used here.</exception>
    public static CompiledRules Load(Assembly assembly)
    {
        var name = assembly.GetName().Name ?? "";
        return assembly.GetManifestResourceNames().Where(r => r.EndsWith(Description.Resource, StringComparison.Ordinal)).ToList() is [var only]
            ? Of(assembly, only[..^Description.Resource.Length])
            : throw new CompiledRulesException($"`{name}` is not an assembly of rules: write one with `lode build`, or name the rules of a project by their namespace.");
    }

    /// <summary>The rules in a namespace of an assembly, as generated code asks for them.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="within">The namespace of the generated code.</param>
    /// <exception cref="CompiledRulesException">There are none that can be used here.</exception>
    public static CompiledRules Of(Assembly assembly, string within)
    {
        var name = assembly.GetName().Name ?? "";
        using var resource = assembly.GetManifestResourceStream(within + Description.Resource)
            ?? throw new CompiledRulesException($"`{name}` holds no rules in the namespace `{within}`.");
        var description = DescriptionJson.Read(resource, name);
        try
        {
            var scalars = Entry<ScalarRules>(assembly, within, "Scalars");
            return scalars.Conditions.Length == description.Rules.Length
                ? new(description, scalars, Entry<ColumnRules>(assembly, within, "Columns"))
                : throw new CompiledRulesException($"The code and the description of the rules in `{name}` do not fit together. Build the rules again.");
        }
        catch (Exception problem) when (problem is TypeLoadException or MissingMemberException or FileLoadException or TargetInvocationException)
        {
            throw new CompiledRulesException($"The rules in `{name}` were built for another version of Lode. Build them with the version that this program uses.", problem);
        }
    }

    /// <summary>Makes the rules ready to judge objects of a type.</summary>
    /// <typeparam name="T">A class or record with a property for each field of the entity that rules read; names may differ in case and <c>_</c>.</typeparam>
    /// <param name="options">Reference data, the day, params; null for what the rules themselves say.</param>
    /// <exception cref="MappingException">The type or the data do not fit; the exception holds every mismatch.</exception>
    /// <exception cref="SubjectException">Rows that the host gives hold values that no rule can read.</exception>
    public CompiledJudge<T> For<T>(CompiledOptions? options = null)
    {
        var report = new MappingReport();
        var entity = EntityOf(options?.Entity, Entities.FirstOrDefault(e => PropertyNames.Comparer.Equals(e.Name, typeof(T).Name)) ?? Subject, typeof(T).Name, report);
        return For(entity, entity is null ? null : TypeMap<T>.Of(entity, f => f.IsRead, report), options ?? new(), report);
    }

    /// <summary>Makes the rules ready to judge subjects that have no type: values by the names of fields. What is left out is unknown.</summary>
    /// <param name="options">Reference data, the day, params; null for what the rules themselves say.</param>
    /// <exception cref="MappingException">The data do not fit; the exception holds every mismatch.</exception>
    /// <exception cref="SubjectException">Rows that the host gives hold values that no rule can read.</exception>
    public CompiledJudge<IReadOnlyDictionary<string, object?>> ForValues(CompiledOptions? options = null)
    {
        var report = new MappingReport();
        var entity = EntityOf(options?.Entity, Subject, "", report);
        return For(entity, entity is null ? null : NamedValues.Map(entity), options ?? new(), report);
    }

    private static CompiledRules Load(string name, Func<RulesContext, Assembly> load)
    {
        try
        {
            return Load(load(new RulesContext()));
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CompiledRulesException($"There is no file `{VisibleText.Short(name)}`.", problem);
        }
        catch (Exception problem) when (problem is BadImageFormatException or FileLoadException)
        {
            throw new CompiledRulesException($"`{VisibleText.Short(name)}` is not an assembly of rules; write one with `lode build`.", problem);
        }
    }

    // Each shape's class has one method that hands out its entry points.
    private static T Entry<T>(Assembly assembly, string within, string type) =>
        (T)assembly.GetType($"{within}.{type}", throwOnError: true)!.GetMethod("Rules", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null)!;

    private CompiledJudge<T> For<T>(EntityShape? entity, TypeMap<T>? map, CompiledOptions options, MappingReport report)
    {
        var world = CompiledWorld.Build(_description, options, entity, report);
        return new(this, _description, _program, options, map!, world);
    }

    private EntityShape? EntityOf(string? name, EntityShape? byDefault, string typeName, MappingReport report)
    {
        var entity = name is null ? byDefault : Entities.FirstOrDefault(e => e.Name == name);
        if (entity is null)
        {
            report.Add($"The rules have no entity `{name ?? typeName}`; they have {string.Join(", ", Entities.Select(e => $"`{e.Name}`"))}.");
        }

        return entity;
    }
}
