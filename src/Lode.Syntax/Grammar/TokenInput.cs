using System.Collections.Immutable;
using Sprache;

namespace Lode.Syntax.Grammar;

/// <summary>A place in a stretch of tokens, the grammar's "character" being the kind of the token; one object for each token.</summary>
internal sealed class TokenInput : IInput
{
    private readonly TokenInput? _next;
    private Dictionary<object, object>? _memos;
    private int _levels = -1;

    private TokenInput(Token token, Token? previous, bool isBehindBad, TokenInput? next, ParseState state) =>
        (Token, Previous, IsBehindBroken, _next, State) = (token, previous, isBehindBad || (previous is not null && IsCutOff(previous)), next, state);

    /// <summary>The token here.</summary>
    public Token Token { get; }

    /// <summary>The token before it, where there is one.</summary>
    public Token? Previous { get; }

    /// <summary>What the whole stretch shares.</summary>
    public ParseState State { get; }

    /// <summary>Whether what stands before was reported as broken: what does not fit here is likely to come from that.</summary>
    public bool IsBehindBroken { get; }

    /// <summary>The place behind this token; the end's own place is the end.</summary>
    public TokenInput Next => _next ?? this;

    /// <summary>Whether this is the end, and somebody asks what could be written there.</summary>
    public bool IsCaret => Token.Kind == TokenKind.EndOfFile && State.Fitting is { IsOpen: true };

    /// <summary>Notes a word or mark that fits here, where somebody asks.</summary>
    public void Fits(string word)
    {
        if (IsCaret)
        {
            State.Fitting!.Words.Add(word);
        }
    }

    /// <summary>Notes that a name fits here, where somebody asks.</summary>
    public void Fits(NameRole role)
    {
        if (IsCaret)
        {
            State.Fitting!.Roles.Add(role);
        }
    }

    /// <summary>Something must stand here and does not: what may follow it does not fit.</summary>
    public void MustStand()
    {
        if (IsCaret)
        {
            State.Fitting!.Close();
        }
    }

    /// <summary>Where the token before this place ends.</summary>
    public int PreviousEnd => Previous?.Span.End ?? Token.Span.Start;

    /// <summary>Whether an operator of the level may begin here.</summary>
    public bool MayBe(Precedence level)
    {
        if (_levels < 0)
        {
            _levels = OperatorRows.LevelsOf(Token);
        }

        return (_levels & (1 << (int)level)) != 0 || IsCaret;
    }

    /// <inheritdoc/>
    public string Source => State.Source.Text;

    /// <inheritdoc/>
    public char Current => (char)Token.Kind;

    /// <inheritdoc/>
    public bool AtEnd => Token.Kind == TokenKind.EndOfFile;

    /// <inheritdoc/>
    public int Position => Token.Span.Start;

    /// <inheritdoc/>
    public int Line => State.Source.Position(Position).Line;

    /// <inheritdoc/>
    public int Column => State.Source.Position(Position).Column;

    /// <inheritdoc/>
    public IDictionary<object, object> Memos => _memos ??= [];

    /// <inheritdoc/>
    public IInput Advance() => Next;

    /// <inheritdoc/>
    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    public override int GetHashCode() => Position;

    /// <summary>
    /// The tokens from <paramref name="start"/> to <paramref name="end"/> as an input, with an end of its own;
    /// characters that mean nothing are left out, they have been reported.
    /// </summary>
    public static TokenInput Over(ImmutableArray<Token> tokens, int start, int end, ParseState state)
    {
        var last = end > start ? tokens[end - 1] : null;
        var place = last?.Span.End ?? tokens[start].Span.Start;
        var kept = new List<(Token Token, bool IsBehindBad)>(end - start);
        var isBehindBad = false;
        for (var i = start; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Bad)
            {
                kept.Add((tokens[i], isBehindBad));
            }

            isBehindBad = tokens[i].Kind == TokenKind.Bad;
        }

        var final = new Token(TokenKind.EndOfFile, place, new(place, 0), "", null, state.Fitting?.StartsLine ?? true);
        var input = new TokenInput(final, kept.Count > 0 ? kept[^1].Token : null, isBehindBad, null, state);
        state.End = input;
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            input = new TokenInput(kept[i].Token, i > 0 ? kept[i - 1].Token : null, kept[i].IsBehindBad, input, state);
        }

        return input;
    }

    /// <summary>Whether a text or a name in backquotes ends with its line instead of its quote.</summary>
    private static bool IsCutOff(Token token) => token.Kind switch
    {
        TokenKind.Text => token.Text.Length == 1 || !Texts.Closes(token.Text[0], token.Text[^1]),
        TokenKind.Name => token.Text[0] == '`' && (token.Text.Length == 1 || token.Text[^1] != '`'),
        _ => false,
    };
}
