using System.Text;

namespace Lode.Runtime.Scalars;

/// <summary>A message in the making.</summary>
public sealed class Message(Subject s)
{
    private readonly StringBuilder _text = new();

    /// <summary>Goes on with literal text.</summary>
    public Message Say(int slot)
    {
        _text.Append(s.Constants.Literal(slot));
        return this;
    }

    /// <summary>Goes on with a number, date or range.</summary>
    public Message Value(Num value, Form form, int format = -1)
    {
        _text.Append(FormattedText.Range(value.Low, value.High, Written.StyleOf(form), Format(format)));
        return this;
    }

    /// <summary>Goes on with a truth.</summary>
    public Message Value(Tri value, Form form, int format = -1) => Item(value.Item, form, format);

    /// <summary>Goes on with a text, row or enum member.</summary>
    public Message Value(Code value, Form form, int format = -1) => Item(value.Item, form, format);

    /// <summary>Goes on with the members of a set.</summary>
    public Message Value(SetOf value, Form form, int format = -1)
    {
        _text.Append(value.IsKnown ? FormattedText.Set(Written.Texts(s, value, form, Format(format))) : ValueText.Unknown);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private Message Item(double item, Form form, int format)
    {
        _text.Append(Written.Text(s, item, form, Format(format)));
        return this;
    }

    private string? Format(int slot) => slot < 0 ? null : s.Constants.Literal(slot);
}
