using System.Collections.Immutable;

namespace Lode.Syntax;

/// <summary>Cuts a text into tokens without losing a character: every token owns the white space and comments before it.</summary>
internal sealed class Lexer
{
    private const int LongestSymbol = 3;

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Symbols = OperatorTable.All
        .SelectMany(row => row.Words).Where(word => !char.IsLetter(word[0]))
        .Concat(SyntaxFacts.Punctuation).Concat(SyntaxFacts.ForeignOperators.Keys).Append("%").Distinct()
        .ToDictionary(symbol => symbol).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Reserved = SyntaxFacts.ReservedWords
        .ToDictionary(word => word).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly SourceText _source;
    private readonly string _text;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;
    private readonly TemplatePlaces _places = new();

    private Lexer(SourceText source, TextSpan span, DiagnosticBag diagnostics) =>
        (_source, _text, _end, _diagnostics) = (source, source.Text, span.End, diagnostics);

    /// <summary>The tokens of the span, the last an <see cref="TokenKind.EndOfFile"/>.</summary>
    public static ImmutableArray<Token> Lex(SourceText source, TextSpan span, DiagnosticBag diagnostics)
    {
        var lexer = new Lexer(source, span, diagnostics);
        var tokens = ImmutableArray.CreateBuilder<Token>(span.Length / 4);
        for (var at = span.Start; ;)
        {
            var token = lexer.Next(at);
            tokens.Add(token);
            if (token.Kind == TokenKind.EndOfFile)
            {
                return tokens.DrainToImmutable();
            }

            lexer._places.See(token);
            at = token.Span.End;
        }
    }

    private Token Next(int fullStart)
    {
        var start = Trivia.Skip(_text, fullStart, _end, out var startsLine);
        var scanned = start == _end ? new Scanned(TokenKind.EndOfFile, start) : Scan(start);
        var span = TextSpan.FromBounds(start, scanned.End);
        var text = scanned.Text ?? _text.Substring(span.Start, span.Length);
        return new Token(scanned.Kind, fullStart, span, text, scanned.Value, startsLine);
    }

    private Scanned Scan(int start) => _text[start] switch
    {
        >= '0' and <= '9' => Numbers.Scan(_source, start, _end, _diagnostics),
        '$' when start + 1 < _end && char.IsAsciiDigit(_text[start + 1]) => Numbers.Scan(_source, start, _end, _diagnostics),
        '"' or '\'' or '\u2018' or '\u2019' or '\u201C' or '\u201D' or '\u201E' => Texts.Scan(_source, start, _end, _places.IsTemplate, _diagnostics),
        '`' => Backquoted(start),
        var c when SyntaxFacts.StartsName(c) => Word(start),
        _ => Symbol(start) ?? Strange(start),
    };

    private Scanned Word(int start)
    {
        var end = start + 1;
        while (end < _end && SyntaxFacts.ContinuesName(_text[end]))
        {
            end++;
        }

        if (Reserved.TryGetValue(_text.AsSpan(start, end - start), out var reserved))
        {
            return new(TokenKind.Reserved, end, null, reserved);
        }

        var name = _text[start..end];
        return new(TokenKind.Name, end, name, name);
    }

    private Scanned Backquoted(int start)
    {
        var end = start + 1;
        while (end < _end && _text[end] is not ('`' or '\r' or '\n'))
        {
            end++;
        }

        var closed = end < _end && _text[end] == '`';
        var name = _text[(start + 1)..end];
        end += closed ? 1 : 0;
        var isBlank = string.IsNullOrWhiteSpace(name);
        if ((!closed || isBlank) && !_diagnostics.IsFull)
        {
            _diagnostics.Add(LexerDiagnostics.UnterminatedName.At(_source, TextSpan.FromBounds(start, end)));
        }

        return new(isBlank ? TokenKind.Bad : TokenKind.Name, end, name);
    }

    private Scanned? Symbol(int start)
    {
        for (var length = Math.Min(LongestSymbol, _end - start); length > 0; length--)
        {
            if (Symbols.TryGetValue(_text.AsSpan(start, length), out var symbol))
            {
                return new(TokenKind.Symbol, start + length, null, symbol);
            }
        }

        return null;
    }

    private Scanned Strange(int start)
    {
        var c = _text[start];
        var end = start + 1;
        while (end < _end && _text[end] == c)
        {
            end++;
        }

        if (char.IsHighSurrogate(c) && end < _end && char.IsLowSurrogate(_text[end]))
        {
            end++;
        }

        if (_diagnostics.IsFull)
        {
            return new(TokenKind.Bad, end);
        }

        var span = TextSpan.FromBounds(start, end);
        var printable = !char.IsControl(c) && (!char.IsSurrogate(c) || end - start == 2);
        var shown = printable ? $"`{_text[start..(char.IsSurrogate(c) ? end : start + 1)]}`" : $"The character U+{(int)c:X4}";
        _diagnostics.Add(LexerDiagnostics.StrangeCharacter.At(_source, span, shown));
        return new(TokenKind.Bad, end);
    }
}

/// <summary>A token without its place: its kind, where it ends, its value and, where it is one of few, its text.</summary>
internal readonly record struct Scanned(TokenKind Kind, int End, object? Value = null, string? Text = null);
