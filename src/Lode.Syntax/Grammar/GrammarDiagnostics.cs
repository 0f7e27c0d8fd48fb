namespace Lode.Syntax;

/// <summary>What can be wrong with the order of tokens.</summary>
public static class GrammarDiagnostics
{
    /// <summary>Tokens at the start of a line that begin no declaration.</summary>
    public static readonly Descriptor<string> NotADeclaration = new("LODE1010", Severity.Error, text =>
        $"`{text}` begins no declaration; one begins with `rule`, `if`, `define`, `param`, `entity`, `enum`, `action`, `subject`, "
        + "`today` or `test`.");

    /// <summary>A declaration behind another on one line.</summary>
    public static readonly Descriptor0 DeclarationOnSameLine = new("LODE1011", Severity.Error,
        "A declaration begins on a new line.");

    /// <summary>A token that fits nothing.</summary>
    public static readonly Descriptor<string, string> Unexpected = new("LODE1012", Severity.Error, (text, after) =>
        $"`{text}` does not fit here{after}.");

    /// <summary>No value where one must stand.</summary>
    public static readonly Descriptor<string> MissingValue = new("LODE1013", Severity.Error, after =>
        $"A value is missing{after}.");

    /// <summary>No name where one must stand.</summary>
    public static readonly Descriptor<string, string> MissingName = new("LODE1014", Severity.Error, (what, after) =>
        $"{char.ToUpperInvariant(what[0])}{what[1..]} is missing{after}.");

    /// <summary>A word or mark that must stand.</summary>
    public static readonly Descriptor<string, string> MissingWord = new("LODE1015", Severity.Error, (word, after) =>
        $"`{word}` is missing{after}.");

    /// <summary>An <c>if</c> that gives a value, without <c>else</c>.</summary>
    public static readonly Descriptor0 MissingElse = new("LODE1016", Severity.Error,
        "An `if` that gives a value needs its `else`: `if c then a else b`; write `else unknown` where there is no other value.");

    /// <summary>A reserved word where a name must stand.</summary>
    public static readonly Descriptor<string> ReservedName = new("LODE1017", Severity.Error, word =>
        $"`{word}` is a word of the language; as a name it stands in backquotes.");

    /// <summary>Too many levels.</summary>
    public static readonly Descriptor<int> TooDeep = new("LODE1018", Severity.Error, limit =>
        $"This expression has more than {limit} levels; give its parts names with `define`.");

    /// <summary>A word or operator of another language, or in capitals.</summary>
    public static readonly Descriptor<string, string> ForeignSpelling = new("LODE1020", Severity.Error, (written, meant) =>
        $"`{written}` is written `{meant}` here.");

    /// <summary>Two comparisons in a row.</summary>
    public static readonly Descriptor<string> ChainedComparison = new("LODE1022", Severity.Error, advice =>
        $"Comparisons do not chain; {advice}.");

    /// <summary><c>otherwise</c> beside another operator.</summary>
    public static readonly Descriptor<string, string> AmbiguousOtherwise = new("LODE1023", Severity.Error, (near, wide) =>
        $"`otherwise` beside another operator needs parentheses: `{near}` or `{wide}`.");

    /// <summary>A clause behind the actions.</summary>
    public static readonly Descriptor<string> ClauseAfterActions = new("LODE1024", Severity.Error, word =>
        $"`{word}` stands before the `if` of its rule.");

    /// <summary><c>elseif</c> in one word.</summary>
    public static readonly Descriptor<string> ElseIf = new("LODE1025", Severity.Error, written =>
        $"`{written}` is written `else if` here.");

    /// <summary>A comma between thousands.</summary>
    public static readonly Descriptor<string, string> ThousandsComma = new("LODE1026", Severity.Error, (written, meant) =>
        $"A number has no commas: write `{meant}` for `{written}`.");

    /// <summary>A percent sign apart from its number.</summary>
    public static readonly Descriptor<string> SpacedPercent = new("LODE1027", Severity.Error, meant =>
        $"A percent sign touches its number: `{meant}`.");

    /// <summary><c>a % b</c>.</summary>
    public static readonly Descriptor0 NoModulo = new("LODE1028", Severity.Error,
        "`%` makes percents, `85%`; there is no remainder of a division.");

    /// <summary>Something behind <c>then</c> that is no action.</summary>
    public static readonly Descriptor<string> NotAnAction = new("LODE1029", Severity.Error, text =>
        $"`{text}` is no action; one is `flag \"...\"`, `score 20`, `tag name` or a declared action with its parentheses.");

    /// <summary>A brace that nothing closes.</summary>
    public static readonly Descriptor0 OpenBrace = new("LODE1030", Severity.Error,
        "This `{` has no `}` in its text; a brace itself is written `{{`.");

    /// <summary>A closing brace that closes nothing.</summary>
    public static readonly Descriptor0 StrayBrace = new("LODE1031", Severity.Error,
        "This `}` closes nothing; a brace itself is written `}}`.");

    /// <summary>A row with more or fewer cells than its table's first line.</summary>
    public static readonly Descriptor<int, int> RowLength = new("LODE1032", Severity.Error, (cells, columns) =>
        $"Cells in this row: {cells}; in the first line of its table: {columns}.");

    /// <summary>A word before <c>if</c> that is no clause.</summary>
    public static readonly Descriptor<string> NotAClause = new("LODE1033", Severity.Error, text =>
        $"`{text}` is no clause of a rule; before `if` stand `for`, `severity`, `tags`, `from` and `until`.");

    /// <summary>A line of a test that begins with another word.</summary>
    public static readonly Descriptor<string> NotATestLine = new("LODE1034", Severity.Error, text =>
        $"`{text}` begins no line of a test; one begins with `today`, `set`, `given`, `expect` or `|`.");

    /// <summary><c>else</c> behind the actions of a rule.</summary>
    public static readonly Descriptor0 RuleElse = new("LODE1035", Severity.Error,
        "A rule has no `else`; write a second rule with the opposite condition.");

    /// <summary><c>is in</c>, <c>is between</c>.</summary>
    public static readonly Descriptor<string> NeedlessIs = new("LODE1036", Severity.Error, meant =>
        $"Write `{meant}` without `is`.");

    /// <summary>A period of a part of a day or month, or of too many.</summary>
    public static readonly Descriptor<string> InvalidPeriod = new("LODE1037", Severity.Error, text =>
        $"`{text}` is no period; one counts whole days, weeks, months or years.");

    /// <summary>A prefix operator where only a tighter expression fits.</summary>
    public static readonly Descriptor<string> NeedsParentheses = new("LODE1038", Severity.Error, word =>
        $"`{word}` and what belongs to it need parentheses here.");

    /// <summary><c>(a, b)</c>.</summary>
    public static readonly Descriptor0 SetInParentheses = new("LODE1039", Severity.Error,
        "A set stands in square brackets: `[a, b]`.");

    /// <summary>More findings than anybody reads.</summary>
    public static readonly Descriptor<int> TooMany = new("LODE1040", Severity.Error, limit =>
        $"This file has more than {limit} errors of form; those behind them are not shown.");
}
