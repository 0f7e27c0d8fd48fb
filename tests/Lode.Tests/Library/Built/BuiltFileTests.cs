using System.Collections;
using System.Text;
using Lode.Generation;
using Lode.Runtime;
using Lode.Tests.Cli;

namespace Lode.Tests.Library.Built;

/// <summary>The assembly as a file: what it is not, what it may have become, and what it needs beside it.</summary>
public class BuiltFileTests
{
    private static readonly Lazy<BuiltRules> Small = new(() =>
    {
        using var cli = CliRunner.Small();
        return RuleBuilder.Build(PackLoader.Load(new() { Paths = [Path.Combine(cli.Folder, "rules")], SystemDate = DateOnly.MinValue }));
    });

    [Fact]
    public void The_same_rules_give_the_same_bytes() => Assert.Equal(Small.Value.Assembly("Rules"), Small.Value.Assembly("Rules"));

    [Theory]
    [InlineData("{\"version\":2}", "built for another version of Lode (their format is 2, the one read here is 1)")]
    [InlineData("{\"version\":1}", "is damaged: it does not read")]
    [InlineData("nothing", "is damaged: it does not read")]
    [InlineData("", "is damaged: it does not read")]
    public void A_description_of_another_version_or_a_damaged_one_is_told(string description, string words) =>
        Assert.Contains(words, Refused(Encoding.UTF8.GetBytes(description)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"table\":0", "\"table\":9", "its entities do not fit together")]
    [InlineData("\"ordinal\":1,\"type\":{\"kind\":\"Row\"", "\"ordinal\":7,\"type\":{\"kind\":\"Row\"", "its entities do not fit together")]
    [InlineData("\"subject\":1", "\"subject\":5", "its entities do not fit together")]
    [InlineData("\"defaults\":[{\"numbers\":[", "\"defaults\":[{\"truths\":[],\"numbers\":null,\"x\":[", "its params do not fit together")]
    [InlineData("\"entity\":1,\"severity\"", "\"entity\":4,\"severity\"", "its rules do not fit together")]
    [InlineData("[\"Japan\",\"Malaysia\"]", "[\"Japan\"]", "its rows do not fit together")]
    public void A_description_whose_parts_do_not_fit_is_told(string part, string other, string words)
    {
        var text = Encoding.UTF8.GetString(Small.Value.Description);
        Assert.Contains(part, text, StringComparison.Ordinal);
        var place = text.IndexOf(part, StringComparison.Ordinal);
        Assert.Contains(words, Refused(Encoding.UTF8.GetBytes(text[..place] + other + text[(place + part.Length)..])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_changed_anywhere_is_refused_or_read_and_never_more()
    {
        var whole = Small.Value.Description;
        for (var at = 0; at < whole.Length; at += 7)
        {
            byte[] changed = [.. whole];
            changed[at] = (byte)(changed[at] == '0' ? '9' : '0');
            try
            {
                DescriptionJson.Read(new MemoryStream(changed), "Rules");
            }
            catch (CompiledRulesException)
            {
                // Told in words.
            }
        }
    }

    [Fact]
    public void What_is_no_assembly_of_rules_is_told()
    {
        using var folder = new CliRunner().File("text.dll", "no assembly");
        var text = Path.Combine(folder.Folder, "text.dll");
        Assert.Contains("`text.dll` is not an assembly of rules; write one with `lode build`", Assert.Throws<CompiledRulesException>(() => CompiledRules.Load(text)).Message, StringComparison.Ordinal);
        Assert.Contains("There is no file `none.dll`", Assert.Throws<CompiledRulesException>(() => CompiledRules.Load(Path.Combine(folder.Folder, "none.dll"))).Message, StringComparison.Ordinal);
        Assert.Contains("`Lode.Tests` is not an assembly of rules", Assert.Throws<CompiledRulesException>(() => CompiledRules.Load(typeof(BuiltFileTests).Assembly)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_runtime_alone_is_needed_beside_it()
    {
        using var folder = new CliRunner();
        File.WriteAllBytes(Path.Combine(folder.Folder, "Rules.dll"), Small.Value.Assembly("Rules"));
        File.Copy(typeof(CompiledRules).Assembly.Location, Path.Combine(folder.Folder, "Lode.Runtime.dll"));
        var alone = new OnlyFolder(folder.Folder);
        var runtime = alone.LoadFromAssemblyPath(Path.Combine(folder.Folder, "Lode.Runtime.dll"));
        Assert.NotSame(typeof(CompiledRules).Assembly, runtime);
        var rules = runtime.GetType("Lode.Runtime.CompiledRules")!.GetMethod("Load", [typeof(string)])!.Invoke(null, [Path.Combine(folder.Folder, "Rules.dll")])!;
        var judge = rules.GetType().GetMethod("ForValues")!.Invoke(rules, [null])!;
        var subject = new Dictionary<string, object?> { ["id"] = "x", ["partner"] = "Malaysia", ["binding"] = false };
        var judged = judge.GetType().GetMethods().Single(m => m.Name == "Judge" && m.GetParameters()[0].Name == "subject").Invoke(judge, [subject, null, default(CancellationToken)])!;

        var flags = ((IEnumerable)judged.GetType().GetProperty("Flags")!.GetValue(judged)!).Cast<object>();
        Assert.Contains("Malaysia is not bound", $"{Assert.Single(flags)}", StringComparison.Ordinal);
        Assert.DoesNotContain(alone.Asked, name => name.StartsWith("Lode", StringComparison.Ordinal) || name.StartsWith("Sprache", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal));
        Assert.DoesNotContain(typeof(CompiledRules).Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith("Lode", StringComparison.Ordinal));
    }

    private static CompiledRulesException Refused(byte[] description) => Assert.Throws<CompiledRulesException>(() =>
        Assemblies.Load(PackCompiler.Image(PackCompiler.Emit(RuleSet.Parse("entity a as rows { b: number }\nrule r for a if b > 1 then flag").Pack), "Rules", Small.Value.ResourceName, description)));

    /// <summary>Loads from one folder; what is neither there nor part of .NET is not found.</summary>
    private sealed class OnlyFolder(string folder) : System.Runtime.Loader.AssemblyLoadContext(isCollectible: true)
    {
        public List<string> Asked { get; } = [];

        protected override System.Reflection.Assembly? Load(System.Reflection.AssemblyName assemblyName)
        {
            Asked.Add(assemblyName.Name!);
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
