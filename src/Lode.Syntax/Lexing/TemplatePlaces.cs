namespace Lode.Syntax;

/// <summary>
/// Knows where a text is a template, whose braces may hold quotes: behind <c>flag</c> and among the arguments of an action.
/// </summary>
internal sealed class TemplatePlaces
{
    private int _depth;
    private bool _behindThen;
    private bool _behindFlag;

    /// <summary>Whether a text that comes next is a template.</summary>
    public bool IsTemplate => _behindFlag || (_behindThen && _depth > 0);

    /// <summary>Takes note of a token.</summary>
    public void See(Token token)
    {
        _behindFlag = token.Is("flag");
        if (token.Kind is not (TokenKind.Symbol or TokenKind.Reserved or TokenKind.Name))
        {
            return;
        }

        switch (token.Text)
        {
            case "(" or "[" or "{":
                _depth++;
                break;
            case ")" or "]" or "}":
                _depth = Math.Max(0, _depth - 1);
                break;
            case "then" when _depth == 0:
                _behindThen = true;
                break;
            case "if" or "else" when _depth == 0:
                _behindThen = false;
                break;
            case "rule" or "define" or "test" or "entity" or "param" or "enum" when token.StartsLine:
                (_depth, _behindThen) = (0, false);
                break;
        }
    }
}
