using Lode.Runtime.Columns;
using Xunit.Abstractions;

namespace Lode.Tests.Columns;

/// <summary>
/// The widths of vectors are switched off one after the other, outside of this process; LODE_EXPECT_WIDTH says what the run believes it got.
/// </summary>
[Trait("At", "EveryWidth")]
public class WidthTests(ITestOutputHelper output)
{
    [Fact]
    public void The_run_has_the_width_that_it_believes_to_have()
    {
        output.WriteLine($"{Width.Bits} bits");
        Assert.True(Width.Bits is 0 or 128 or 256 or 512);
        if (Environment.GetEnvironmentVariable("LODE_EXPECT_WIDTH") is { } expected)
        {
            Assert.Equal(expected, $"{Width.Bits}");
        }
    }
}
