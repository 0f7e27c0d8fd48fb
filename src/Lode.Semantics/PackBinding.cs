using System.Collections.Immutable;
using Lode.Semantics.Binding;
using Lode.Semantics.Graphs;
using Lode.Syntax;

namespace Lode.Semantics;

/// <summary>
/// A pack that can be carried on as its files change: what the change cannot reach is shared with the pack before, and nothing of that pack
/// is changed. Equal to binding everything anew, apart from <see cref="RuleSymbol.Ordinal"/>.
/// </summary>
public sealed class PackBinding
{
    private readonly Shared _shared;
    private readonly bool _hasCycles;
    private MentionIndex? _mentions;

    private PackBinding(Declared declared, Shared shared, PackBinding? before, MentionIndex? mentions)
    {
        (_shared, _hasCycles, _mentions) = (shared, declared.HasCycles, mentions);
        Pack = Settled(declared, before);
    }

    /// <summary>The pack.</summary>
    public Pack Pack { get; }

    /// <summary>Binds everything.</summary>
    /// <param name="trees">The files.</param>
    /// <param name="functions">What rules can call; null for the functions of the language alone.</param>
    public static PackBinding Of(IEnumerable<SyntaxTree> trees, FunctionTable? functions = null)
    {
        functions ??= FunctionTable.OfLanguage;
        var shared = new Shared(["usd", .. functions.Added.SelectMany(UnitsOf)], functions);
        var declared = new Declared([.. InOrder(trees).Select(t => Carried.New(t, shared))]);
        TypeDeclarer.Declare(declared);
        PackSettings.Declare(declared, shared.Symbols);
        Bind(declared, shared);
        return new(declared, shared, null, null);
    }

    /// <summary>The pack of other trees, most of them the same objects.</summary>
    public PackBinding With(IEnumerable<SyntaxTree> trees)
    {
        ImmutableArray<SyntaxTree> all = [.. InOrder(trees)];
        if (Change.Of(Pack.Files, all) is not { } change)
        {
            return Of(all, _shared.Functions);
        }

        _mentions ??= MentionIndex.Of(Pack.Files);
        for (var renews = !_hasCycles; ;)
        {
            var shared = new Shared(_shared, namesRules: change.Names.IsEmpty);
            var declared = new Declared(Carried.Over(Pack.Files, all, change, _mentions, shared, renews));
            var isWhole = Bind(declared, shared);
            var others = renews ? change.Names.Union(Retyped(declared)) : change.Names;
            if (isWhole && others.Count == change.Names.Count)
            {
                var files = declared.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
                return new(declared, shared, this, change.Files.Aggregate(
                    _mentions, (mentions, f) => mentions.With(f.Before, f.After is { } tree ? files[tree.Source.Path] : null)));
            }

            // The type of a define shows only once it is bound: where it differs, what mentions it is bound again too.
            (renews, change) = (others.Count > change.Names.Count, change with { Names = others });
        }
    }

    private static IEnumerable<string> UnitsOf(FunctionSymbol function) =>
        function.Parameters.Select(p => p.Type).Append(function.Type).OfType<NumberType>().SelectMany(n => n.Unit.Parts);

    /// <summary>Binds what is open; false where something that was not bound must be.</summary>
    private static bool Bind(Declared declared, Shared shared)
    {
        Renewing.Declare(declared, shared.Symbols);
        ValueDeclarer.Declare(declared, shared.Symbols);
        RuleDeclarer.Declare(declared, shared);
        ValueDeclarer.BindDefaults(declared);
        shared.Defines.BindAll();
        RuleBinder.Bind(declared);
        Renewing.Renew(declared, shared.Scores);
        if (!DefineGraph.Check(declared) || !RuleGraph.Layer(declared))
        {
            return false;
        }

        TestBinder.Bind(declared);
        return true;
    }

    private static IEnumerable<string> Retyped(Declared declared) =>
        from define in declared.Open<DefineSyntax>()
        where define.At is { Symbol: DefineSymbol now, Before.Symbol: DefineSymbol before } && !now.Type.Equals(before.Type)
        select define.Node.Name.Text;

    private static IOrderedEnumerable<SyntaxTree> InOrder(IEnumerable<SyntaxTree> trees) => trees.OrderBy(t => t.Source.Path, StringComparer.Ordinal);

    private Pack Settled(Declared declared, PackBinding? before)
    {
        var today = before is null ? PackSettings.Today(declared) : before.Pack.Today;
        declared.Settle();
        _shared.Scores.Settle();
        return new()
        {
            Trees = [.. declared.Files.Select(f => f.Tree)],
            Files = declared.Files,
            Enums = before?.Pack.Enums ?? [.. _shared.Symbols.Enums],
            Entities = before?.Pack.Entities ?? [.. _shared.Symbols.Entities],
            Params = Kept(before?.Pack.Params, _shared.Symbols.Params),
            Defines = Kept(before?.Pack.Defines, _shared.Symbols.Defines),
            Actions = [.. _shared.Symbols.Actions.Values],
            Rules = All(declared, f => f.Rules),
            LeftOut = All(declared, f => f.LeftOut),
            Tests = All(declared, f => f.Tests),
            Subject = _shared.Symbols.Subject,
            Functions = _shared.Functions,
            Today = today,
            Diagnostics = All(declared, f => f.Diagnostics),
        };
    }

    /// <summary>The same array where nothing in it is another.</summary>
    private static ImmutableArray<T> Kept<T>(ImmutableArray<T>? before, List<T> now)
        where T : Symbol => before is { } known && known.SequenceEqual(now) ? known : [.. now];

    private static ImmutableArray<T> All<T>(Declared declared, Func<PackFile, ImmutableArray<T>> of)
    {
        var all = ImmutableArray.CreateBuilder<T>(declared.Files.Sum(f => of(f).Length));
        foreach (var file in declared.Files)
        {
            all.AddRange(of(file));
        }

        return all.MoveToImmutable();
    }
}
