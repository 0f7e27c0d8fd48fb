using System.Collections.Immutable;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>The entries for a place as they are gathered.</summary>
/// <param name="typed">What has been typed; long lists hold only what contains it.</param>
internal sealed class CompletionOffers(string typed)
{
    /// <summary>The most that one list brings; nobody reads more.</summary>
    public const int Most = 200;

    private readonly List<CompletionEntry> _entries = [];
    private bool _isCut;

    /// <summary>Adds an entry.</summary>
    public void Add(CompletionEntry entry) => _entries.Add(entry);

    /// <summary>Adds a word of the language.</summary>
    public void Word(string word, Relevance relevance = Relevance.Word) =>
        Add(new(char.IsLetter(word[0]) && OperatorTable.All.Any(o => o.Words.Contains(word)) ? CompletionKind.Operator : CompletionKind.Word, word, word, relevance));

    /// <summary>Adds what is declared.</summary>
    public void Symbol(CompletionKind kind, Symbol symbol, LodeType? type, Relevance relevance) => Named(kind, symbol, symbol.Name, type, relevance);

    /// <summary>Adds what is declared under another name, a collection.</summary>
    public void Named(CompletionKind kind, Symbol symbol, string name, LodeType? type, Relevance relevance)
    {
        if (name.Length > 0)
        {
            Add(new(kind, name, Name(name), relevance) { Type = type?.ToString(), Id = CompletionDetails.Id(symbol), HasMembers = type is EntityType });
        }
    }

    /// <summary>Adds something that is called.</summary>
    public void Call(CompletionKind kind, string name, string signature, LodeType? type, string id, Relevance relevance) =>
        Add(new(kind, name, Name(name), relevance) { Signature = signature, Type = type?.ToString(), Id = id });

    /// <summary>Adds names of which there may be very many: then a few that hold what is typed.</summary>
    public void Many<T>(IReadOnlyCollection<T> items, Func<T, string> name, Func<T, CompletionEntry> entry)
    {
        var isMany = items.Count > Most;
        var added = 0;
        foreach (var item in isMany ? items.Where(i => name(i).Contains(typed, StringComparison.OrdinalIgnoreCase)) : items)
        {
            if (added++ == Most)
            {
                break;
            }

            Add(entry(item));
        }

        _isCut |= isMany;
    }

    /// <summary>The list, the best first; of one name and text the best alone.</summary>
    public CompletionList ToList(TextSpan word)
    {
        var ordered = _entries.OrderBy(e => e.Relevance).ThenBy(e => e.Kind).ThenBy(e => e.Name, StringComparer.OrdinalIgnoreCase).DistinctBy(e => (e.Insert, e.IsSnippet));
        return new([.. ordered], word, _isCut);
    }

    /// <summary>A name as it is written.</summary>
    public static string Name(string name) => SyntaxFacts.IsBareName(name) ? name : $"`{name}`";

    /// <summary>A key, which is a name or a text.</summary>
    public static string Key(string key, bool inText = false) => SyntaxFacts.IsBareName(key) && !inText
        ? key
        : $"\"{key.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
