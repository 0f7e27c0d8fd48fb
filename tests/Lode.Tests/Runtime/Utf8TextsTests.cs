using System.Text;
using Lode.Runtime;

namespace Lode.Tests.Runtime;

/// <summary>Texts by their bytes, whatever their length and order.</summary>
public class Utf8TextsTests
{
    public static TheoryData<string, string[]> Orders => new()
    {
        { "ascending", [.. Texts.Order(StringComparer.Ordinal)] },
        { "descending", [.. Texts.OrderDescending(StringComparer.Ordinal)] },
        { "mixed", Texts },
        { "many", [.. Enumerable.Range(0, 5000).Select(i => $"lot-{i * 7919 % 5000}")] },
        { "ascending, then mixed", [.. Enumerable.Range(0, 4000).Select(i => $"é{i:0000}"), .. Enumerable.Range(0, 500).Select(i => $"{i * 7919 % 500}"), "é01", "zz"] },
        { "long and alike", [.. Enumerable.Range(0, 200).Select(i => new string('x', i))] },
    };

    private static string[] Texts =>
    [
        "", "a", "ab", "abc", "abcd", "abcde", "abcdefg", "abcdefgh", "abcdefghi", "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopq",
        "é", "ée", "日本", "日本語日本語日本語日本語", "abcdefghijklmnoé", "\ud83d\ude00", "\ufffd", "zz", "\0", "\0\0", "a\0", new string('y', 700), new string('é', 700),
    ];

    [Theory, MemberData(nameof(Orders))]
    public void Each_distinct_text_has_the_next_number_and_is_found_again(string order, string[] texts)
    {
        Assert.NotEmpty(order);
        var numbers = new Utf8Texts();
        foreach (var (text, i) in texts.Select((t, i) => (t, i)))
        {
            Assert.Equal(i, i % 2 == 0 ? numbers.Add(Encoding.UTF8.GetBytes(text)) : numbers.Add(text));
        }

        var copy = new Utf8Texts(numbers);
        Assert.Equal(texts.Length, copy.Add("behind all others"u8));
        Assert.Equal((texts.Length, -1), (numbers.Count, numbers.Find("behind all others"u8)));
        Assert.All(texts.Select((t, i) => (t, i)), p => Assert.Equal(
            (p.i, p.i, p.i, p.t), (numbers.Find(Encoding.UTF8.GetBytes(p.t)), numbers.Add(Encoding.UTF8.GetBytes(p.t)), copy.Add(p.t), numbers[p.i])));
    }

    [Fact]
    public void Texts_that_ascend_and_then_do_not_are_distinct_all_the_same()
    {
        var numbers = new Utf8Texts();
        Assert.Equal([0, 1, 2, 2, 1, 0, 3, 4, 3], "abddbacec".Select(c => numbers.Add([(byte)c])));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_neither_added_nor_taken_for_another()
    {
        var numbers = new Utf8Texts();
        Assert.Equal(0, numbers.Add("\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"));
        Assert.Equal(-1, numbers.Add([0xFF]));
        Assert.Equal(-1, numbers.Add([.. Enumerable.Repeat((byte)0xFF, 21)]));
        Assert.Equal(1, numbers.Count);
    }
}
