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

    private PackBinding(ImmutableArray<PackFile> files, Shared shared, PackBinding? before)
    {
        _shared = shared;
        var declared = new Declared(files);
        if (before is null)
        {
            TypeDeclarer.Declare(declared);
            PackSettings.Declare(declared, shared.Symbols);
        }

        ValueDeclarer.Declare(declared, shared.Symbols);
        RuleDeclarer.Declare(declared, shared);
        ValueDeclarer.BindDefaults(declared);
        shared.Defines.BindAll();
        RuleBinder.Bind(declared);
        DefineGraph.Check(declared);
        RuleBinder.Check(declared);
        RuleGraph.Layer(declared);
        TestBinder.Bind(declared);
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
        var shared = new Shared(new SymbolTable(), ["usd", .. functions.Added.SelectMany(UnitsOf)], functions);
        return new([.. InOrder(trees).Select(t => Carried.New(t, shared))], shared, null);
    }

    /// <summary>The pack of other trees, most of them the same objects.</summary>
    public PackBinding With(IEnumerable<SyntaxTree> trees)
    {
        ImmutableArray<SyntaxTree> all = [.. InOrder(trees)];
        var shared = new Shared(new SymbolTable(_shared.Symbols), _shared.Units, _shared.Functions);
        return Carried.Over(Pack.Files, all, shared) is { } files ? new(files, shared, this) : Of(all, _shared.Functions);
    }

    private static IEnumerable<string> UnitsOf(FunctionSymbol function) =>
        function.Parameters.Select(p => p.Type).Append(function.Type).OfType<NumberType>().SelectMany(n => n.Unit.Parts);

    private static IOrderedEnumerable<SyntaxTree> InOrder(IEnumerable<SyntaxTree> trees) => trees.OrderBy(t => t.Source.Path, StringComparer.Ordinal);

    private Pack Settled(Declared declared, PackBinding? before)
    {
        declared.Settle();
        foreach (var file in before is null ? declared.Files : declared.Files.Except(before.Pack.Files))
        {
            file.Settle();
        }

        return new()
        {
            Trees = [.. declared.Files.Select(f => f.Tree)],
            Files = declared.Files,
            Enums = before?.Pack.Enums ?? [.. _shared.Symbols.Enums],
            Entities = before?.Pack.Entities ?? [.. _shared.Symbols.Entities],
            Params = [.. _shared.Symbols.Params],
            Defines = [.. _shared.Symbols.Defines],
            Actions = [.. _shared.Symbols.Actions.Values],
            Rules = [.. declared.Files.SelectMany(f => f.Rules)],
            LeftOut = [.. declared.Files.SelectMany(f => f.LeftOut)],
            Tests = [.. declared.Files.SelectMany(f => f.Tests)],
            Subject = _shared.Symbols.Subject,
            Functions = _shared.Functions,
            Today = before is null ? PackSettings.Today(declared) : before.Pack.Today,
            Diagnostics = [.. declared.Files.SelectMany(f => f.Diagnostics)],
        };
    }
}
