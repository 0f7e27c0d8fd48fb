using System.Text.RegularExpressions;

namespace Lode.Runtime.Columns;

/// <summary>Operations on texts, which are codes of the world's pool.</summary>
public static class Texts
{
    /// <summary>Whether the first contains the second.</summary>
    public static BooleanVector Contains(Frame frame, CodeVector text, CodeVector part) => Ask<ContainsTest>(frame, text, part);

    /// <summary>Whether the first starts with the second.</summary>
    public static BooleanVector StartsWith(Frame frame, CodeVector text, CodeVector part) => Ask<StartsTest>(frame, text, part);

    /// <summary>Whether the first ends with the second.</summary>
    public static BooleanVector EndsWith(Frame frame, CodeVector text, CodeVector part) => Ask<EndsTest>(frame, text, part);

    /// <summary>Whether a pattern is found in a text.</summary>
    public static BooleanVector Matches(Frame frame, Regex pattern, CodeVector text) =>
        Masks.Ask(frame, text.IsBroadcast, new MatchesAt(frame.Worker.World.Texts, text, pattern));

    /// <summary>In lower case, invariant.</summary>
    public static CodeVector Lower(Frame frame, CodeVector text)
    {
        var codes = text.Codes;
        var result = frame.Scratch.Codes(codes.Length);
        var texts = frame.Worker.World.Texts;
        for (var i = 0; i < codes.Length; i++)
        {
            result[i] = codes[i] < 0 ? CodeColumn.Unknown : texts.Code(texts[codes[i]].ToLowerInvariant());
        }

        return new(result, 0, codes.Length, text.IsBroadcast);
    }

    private static BooleanVector Ask<T>(Frame frame, CodeVector text, CodeVector part)
        where T : ITextTest =>
        Masks.Ask(frame, text.IsBroadcast && part.IsBroadcast, new TextAt<T>(frame.Worker.World.Texts, text, part));

    private interface ITextTest
    {
        static abstract bool Holds(string text, string part);
    }

    private readonly struct ContainsTest : ITextTest
    {
        public static bool Holds(string text, string part) => text.Contains(part, StringComparison.Ordinal);
    }

    private readonly struct StartsTest : ITextTest
    {
        public static bool Holds(string text, string part) => text.StartsWith(part, StringComparison.Ordinal);
    }

    private readonly struct EndsTest : ITextTest
    {
        public static bool Holds(string text, string part) => text.EndsWith(part, StringComparison.Ordinal);
    }

    private readonly ref struct TextAt<T>(TextPool texts, CodeVector text, CodeVector part) : ITest
        where T : ITextTest
    {
        private readonly TextPool _texts = texts;
        private readonly ReadOnlySpan<int> _text = text.Codes;
        private readonly ReadOnlySpan<int> _part = part.Codes;
        private readonly int _textStep = text.Step;
        private readonly int _partStep = part.Step;

        public Kleene At(int position)
        {
            var (text, part) = (_text[position & _textStep], _part[position & _partStep]);
            if (text < 0 || part < 0)
            {
                return Kleene.Unknown;
            }

            var holds = T.Holds(_texts[text], _texts[part]);
            return Kleenes.Of(holds, !holds);
        }
    }

    private readonly ref struct MatchesAt(TextPool texts, CodeVector text, Regex pattern) : ITest
    {
        private readonly TextPool _texts = texts;
        private readonly ReadOnlySpan<int> _text = text.Codes;
        private readonly Regex _pattern = pattern;
        private readonly int _step = text.Step;

        public Kleene At(int position)
        {
            var text = _text[position & _step];
            if (text < 0)
            {
                return Kleene.Unknown;
            }

            var holds = _pattern.IsMatch(_texts[text]);
            return Kleenes.Of(holds, !holds);
        }
    }
}
