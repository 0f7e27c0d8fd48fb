using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>Gives declarations that are not bound again the symbols that were made anew.</summary>
internal static class Renewing
{
    /// <summary>Declares them: as they were, apart from what they rest on.</summary>
    public static void Declare(Declared declared, SymbolTable symbols)
    {
        foreach (var at in declared.Active)
        {
            if (at.IsRenewed && at.Before!.Symbol is { } before)
            {
                at.Symbol = before.Copy();
                symbols.Replace(before, at.Symbol);
            }
        }
    }

    /// <summary>Puts into what they hold the symbols of now in the place of those before.</summary>
    public static void Renew(Declared declared, ScoreTable scores)
    {
        if (!declared.HasRenewed)
        {
            return;
        }

        var renewal = new Renewal(scores);
        foreach (var at in declared.Active)
        {
            if (at.Before?.Symbol is { } before && at.Symbol is { } now)
            {
                renewal.Add(before, now);
                declared.Consequences.Add(before, now);
            }
        }

        foreach (var at in declared.Active)
        {
            if (at.IsRenewed)
            {
                at.References = renewal.Of(at.References);
                switch (at.Symbol)
                {
                    case RuleSymbol rule:
                        renewal.Renew(rule);
                        break;
                    case DefineSymbol define:
                        renewal.Renew(define);
                        break;
                }
            }
        }

        declared.Consequences.Note(declared.Open<ParamSyntax>().Select(p => (ParamSymbol)p.At.Symbol!));
    }
}
