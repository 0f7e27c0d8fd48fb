using System.Collections.Immutable;
using Lode.Editor;
using Lode.Syntax;

namespace Lode.Tests.Editor;

/// <summary>Completion on the rules that come with Lode: it never fails, and whatever is written there is among what it offers.</summary>
public class CompletionOfShippedTests
{
    private static readonly string[] Names = [.. Repository.Files(".lode").Where(path => path.StartsWith("rules/", StringComparison.Ordinal))];

    private static readonly Lazy<Workspace> Shipped = new(() => Names.Select(Full).Aggregate(
        Workspace.Empty(new(2026, 1, 1)), (workspace, path) => workspace.Open(path, File.ReadAllText(path))));

    public static TheoryData<string> Paths() => [.. Names];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_name_and_word_of_the_shipped_rules_is_offered_where_it_stands(string path)
    {
        var document = Open(path);
        var made = New(document);
        var missing = document.Tree.Tokens.Where(t => t.Kind is TokenKind.Name or TokenKind.Reserved && !made.Contains(t.Span.Start))
            .Where(t => !Completion.At(document, t.Span.Start).Entries.Any(e => e.Name == t.Name && e.Kind is not CompletionKind.Snippet))
            .Select(t => $"{document.Source.Position(t.Span.Start)} {t.Text}").ToArray();

        Assert.True(missing.Length == 0, string.Join('\n', missing));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void No_place_of_whole_and_cut_files_makes_it_fail(string path)
    {
        var whole = File.ReadAllText(Full(path));
        for (var cut = whole.Length; cut > 0; cut -= Math.Max(1, whole.Length / 5))
        {
            var document = Shipped.Value.Open(Full(path), whole[..cut]).Document(Full(path))!;
            for (var offset = cut == whole.Length ? 0 : Math.Max(0, cut - 40); offset <= cut; offset++)
            {
                _ = Completion.At(document, offset);
                _ = SignatureHelp.At(document, offset);
            }
        }
    }

    /// <summary>Names that are made up where they stand, the keys of a test's own rows among them: nothing can know them beforehand.</summary>
    private static HashSet<int> New(Document document) =>
    [
        .. document.Pack.Bound.File(document.Source.Path)!.References.Where(r => r.IsDeclaration).Select(r => r.Place.Span.Start),
        .. document.Tree.Declarations.SelectMany(d => d.DescendantsAndSelf()).Select(node => node switch
        {
            BinderSyntax binder => binder.Variable,
            GivenSyntax { Key: { } key } given when !Keys(document, given.Entity.Text).Contains(key.Text) => key,
            _ => null,
        }).OfType<NameSyntax>().Select(name => name.Span.Start),
    ];

    private static ImmutableArray<string> Keys(Document document, string entity) =>
        document.Pack.World!.Tables[document.Pack.Bound.Entities.Single(e => e.Name == entity).Ordinal].Keys;

    private static string Full(string path) => Path.Combine(Repository.Root, path);

    private static Document Open(string path) => Shipped.Value.Document(Full(path))!;
}
