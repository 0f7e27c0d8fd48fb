using System.Collections.Immutable;

namespace Lode.Formatting;

/// <summary>What is to be printed, with the places where a line may end (after Wadler, "A prettier printer").</summary>
internal abstract record Doc
{
    /// <summary>Nothing.</summary>
    public static Doc Empty { get; } = new TextDoc("");

    /// <summary>One space; none at the end of a line.</summary>
    public static Doc Space { get; } = new TextDoc(" ");

    /// <summary>A space, or a line end where the group around it does not fit.</summary>
    public static Doc Line { get; } = new LineDoc();

    /// <summary>Whether it holds a line end whatever the width.</summary>
    public virtual bool Breaks => false;

    /// <summary>Whether it prints anything but white space.</summary>
    public virtual bool HasText => false;

    /// <summary>Whether the last thing it prints is a comment, behind which the line has to end.</summary>
    public virtual bool EndsInComment => false;

    /// <summary>A text without line ends.</summary>
    public static Doc Text(string text) => new TextDoc(text);

    /// <summary>One after the other.</summary>
    public static Doc Concat(params ReadOnlySpan<Doc> parts) => new ConcatDoc([.. parts]);

    /// <summary>On one line if that ends before the column, else with a line end at each of its own places.</summary>
    public static Doc Group(Doc content, int width = int.MaxValue) => new GroupDoc(content, width);

    /// <summary>Lines inside begin that many columns further right.</summary>
    public static Doc Nest(Doc content, int columns = 2) => new NestDoc(content, columns);

    /// <summary>Lines inside begin at the column where it begins.</summary>
    public static Doc Align(Doc content) => new AlignDoc(content);

    /// <summary>A line end, with an empty line where asked for.</summary>
    public static Doc HardLine(bool blank = false) => new HardLineDoc(blank);
}

/// <summary>A text without line ends.</summary>
internal sealed record TextDoc(string Value) : Doc
{
    /// <inheritdoc/>
    public override bool HasText => !string.IsNullOrWhiteSpace(Value);
}

/// <summary>A space, or a line end where the group around it does not fit.</summary>
internal sealed record LineDoc : Doc;

/// <summary>A line end, and an empty line if <paramref name="Blank"/>.</summary>
internal sealed record HardLineDoc(bool Blank) : Doc
{
    /// <inheritdoc/>
    public override bool Breaks => true;
}

/// <summary>A line end, unless nothing stands on the line yet.</summary>
internal sealed record FreshLineDoc : Doc
{
    /// <inheritdoc/>
    public override bool Breaks => true;
}

/// <summary>A comment; whatever follows it begins a line.</summary>
internal sealed record CommentDoc(string Value) : Doc
{
    /// <inheritdoc/>
    public override bool HasText => true;

    /// <inheritdoc/>
    public override bool EndsInComment => true;
}

/// <summary>One after the other.</summary>
internal sealed record ConcatDoc : Doc
{
    /// <summary>Puts them together, and sees whether a comment among them ends a line.</summary>
    public ConcatDoc(ImmutableArray<Doc> parts)
    {
        Parts = parts;
        foreach (var part in parts)
        {
            Breaks |= part.Breaks || (EndsInComment && part.HasText);
            EndsInComment = part.HasText ? part.EndsInComment : EndsInComment;
            HasText |= part.HasText;
        }
    }

    /// <summary>The parts.</summary>
    public ImmutableArray<Doc> Parts { get; }

    /// <inheritdoc/>
    public override bool Breaks { get; }

    /// <inheritdoc/>
    public override bool HasText { get; }

    /// <inheritdoc/>
    public override bool EndsInComment { get; }
}

/// <summary>A document around another.</summary>
internal abstract record WrapperDoc(Doc Content) : Doc
{
    /// <inheritdoc/>
    public override bool Breaks { get; } = Content.Breaks;

    /// <inheritdoc/>
    public override bool HasText { get; } = Content.HasText;

    /// <inheritdoc/>
    public override bool EndsInComment { get; } = Content.EndsInComment;
}

/// <summary>On one line if that ends before column <paramref name="Width"/>.</summary>
internal sealed record GroupDoc(Doc Content, int Width) : WrapperDoc(Content);

/// <summary>Lines inside begin <paramref name="Columns"/> further right.</summary>
internal sealed record NestDoc(Doc Content, int Columns) : WrapperDoc(Content);

/// <summary>Lines inside begin at the column where it begins.</summary>
internal sealed record AlignDoc(Doc Content) : WrapperDoc(Content);
