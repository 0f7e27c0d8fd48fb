using System.Text;
using Lode.Runtime;

namespace Lode.Tests.Library;

/// <summary>Rules that lie in no folder.</summary>
public class RuleSourceTests
{
    private const string Text = "entity shipment as shipments { id: key text\n tonnes: number }\nsubject shipment\nrule heavy if tonnes > 100 then flag\n";

    [Theory]
    [InlineData("text")]
    [InlineData("stream")]
    [InlineData("stream with a byte order mark")]
    [InlineData("resources")]
    public void Rules_come_from_wherever_the_service_has_them(string way)
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        var rules = way switch
        {
            "text" => RuleSet.Parse(Text),
            "stream" => RuleSet.Of(RuleSource.From(Bytes(bytes))),
            "resources" => RuleSet.Of(RuleSource.From(typeof(RuleSourceTests).Assembly, "rules/")),
            _ => RuleSet.Of(RuleSource.From(Bytes([0xEF, 0xBB, 0xBF, .. bytes]))),
        };
        using var engine = rules.Compile<Shipment>();
        Assert.Equal(Verdict.Fires, engine.Judge(new Shipment("a", 101))["heavy"]);
    }

    [Fact]
    public void Resources_are_named_without_their_prefix() =>
        Assert.Equal(["heavy.lode", "model.lode"], RuleSource.From(typeof(RuleSourceTests).Assembly, "rules/").Select(s => s.Name));

    [Fact]
    public void A_stream_that_is_no_text_is_refused_by_its_name_and_left_open()
    {
        using var stream = Bytes([0x72, 0xFF, 0xFE]);
        Assert.Contains("`mine.lode` is not UTF-8", Assert.Throws<InvalidDataException>(() => RuleSource.From(stream, "mine.lode")).Message, StringComparison.Ordinal);
        Assert.True(stream.CanRead);
    }

    private static MemoryStream Bytes(byte[] bytes) => new(bytes);

    public sealed record Shipment(string Id, double? Tonnes);
}
