using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>What each name of a declaration refers to; a name read again in another light counts as it was read last.</summary>
internal sealed class ReferenceLog
{
    private readonly Dictionary<(SourceText Source, TextSpan Span), Reference> _byPlace = [];

    public void Add(SourceText source, NameSyntax name, Symbol symbol, bool isDeclaration = false)
    {
        if (!name.IsMissing)
        {
            _byPlace[(source, name.Span)] = new Reference(new Place(source, name.Span), symbol, isDeclaration);
        }
    }

    public ImmutableArray<Reference> Sorted() =>
        [.. _byPlace.Values.OrderBy(r => r.Place.Span.Start)];
}
