using System.Collections.Immutable;
using System.Text;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Tests.Cases;

/// <summary>One line of a case file.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Entity">The entity of the subject.</param>
/// <param name="Key">The subject's key.</param>
/// <param name="Rule">What stands before the arrow: a condition, or <c>flag "..."</c>.</param>
/// <param name="Expected">What stands behind it: a verdict with missing cells, or the message.</param>
public sealed record Case(int Line, string Entity, string Key, string Rule, string Expected)
{
    /// <summary>The rule that the case stands for, on one line.</summary>
    public string RuleText => Rule.StartsWith("flag ", StringComparison.Ordinal)
        ? $"rule {Name} for {Entity} if true then {Rule}"
        : $"rule {Name} for {Entity} if {Rule} then flag";

    /// <summary>The rule's name.</summary>
    public string Name => $"case_{Line}";

    /// <summary>An outcome as the file writes it.</summary>
    public string Shown(RuleOutcome? outcome) => outcome switch
    {
        null => "not in force",
        { Verdict: Verdict.Fires, Effects: [FlagEffect flag, ..] } when Rule.StartsWith("flag ", StringComparison.Ordinal) => flag.Message,
        { Missing: [] } => Word(outcome.Verdict),
        _ => $"{Word(outcome.Verdict)}: {string.Join("; ", outcome.Missing)}",
    };

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}

/// <summary>A file of cases: declarations of its own, then <c>@ subject</c> lines, and under each <c>condition => verdict: missing; cells</c>.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Declarations">What it declares beside the common world.</param>
/// <param name="Cases">The cases.</param>
public sealed record CaseFile(string Name, string Declarations, ImmutableArray<Case> Cases)
{
    private const string Folder = "tests/Lode.Tests/Cases/";

    /// <summary>The names of all case files.</summary>
    public static IEnumerable<string> All => Repository.Files(".cases").Where(f => f.StartsWith(Folder, StringComparison.Ordinal)).Select(f => f[Folder.Length..]);

    /// <summary>Reads a file.</summary>
    public static CaseFile Read(string name)
    {
        var declarations = new StringBuilder();
        var cases = ImmutableArray.CreateBuilder<Case>();
        var subject = Array.Empty<string>();
        foreach (var (index, line) in Repository.Read(Folder + name).ReplaceLineEndings("\n").Split('\n').Index())
        {
            var arrow = line.LastIndexOf("=>", StringComparison.Ordinal);
            if (line.StartsWith('@'))
            {
                subject = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            }
            else if (subject.Length == 0)
            {
                declarations.Append(line).Append('\n');
            }
            else if (arrow > 0 && !line.StartsWith("//", StringComparison.Ordinal))
            {
                var entity = subject.Length > 1 ? subject[0] : "deal";
                cases.Add(new(index + 1, entity, string.Join(' ', subject[^1..]), line[..arrow].Trim(), line[(arrow + 2)..].Trim()));
            }
        }

        return new(name, declarations.ToString(), cases.ToImmutable());
    }

    /// <summary>The pack of the common world, the file's declarations and a rule for each case.</summary>
    public Pack Bind() => PackBinder.Bind(
    [
        Parser.Parse(new("model.lode", Repository.Read(Folder + "world/model.lode"))),
        Parser.Parse(new(Name, Declarations)),
        .. Cases.Select(c => Parser.Parse(new($"{Name}:{c.Line}", c.RuleText))),
    ], CaseFunctions.Table);

    /// <summary>The common world.</summary>
    public static World World(Pack pack) => SmallWorld.Of(pack, e => Repository.Read(Folder + "world/" + e.SourcePath));
}
