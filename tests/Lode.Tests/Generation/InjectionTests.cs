using System.Text.RegularExpressions;
using Lode.Generation;
using Lode.Runtime;

namespace Lode.Tests.Generation;

public partial class InjectionTests
{
    public static TheoryData<string> Hostile => new()
    {
        "\"); System.IO.File.Delete(\"x\"); (\"", "*/ class Evil { } /*", "// Evil", "\\u0041 Evil", "{ Evil } }", "\n#error Evil\n", "Evil\r\nEvil", "@$\"Evil\"", "Evil\u2028Evil",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_users_write_stays_out_of_the_code(string hostile)
    {
        var name = new string([.. hostile.Where(c => c is not ('`' or '\n' or '\r' or '\u2028'))]);
        var text = hostile.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
        var template = text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
        var pack = Packs.Bind($$"""
            enum `e{{name}}` { `m{{name}}`, other }
            entity `t{{name}}` as `ts{{name}}` from "d.csv" { `k{{name}}`: key text
              `f{{name}}`: `e{{name}}`
              `x{{name}}`: text }
            subject `t{{name}}`
            param `p{{name}}`: text = "{{text}}"
            action `a{{name}}`(`q{{name}}`: text)
            define `d{{name}}`(`v{{name}}`: text): boolean = `v{{name}}` == "{{text}}"
            rule `r{{name}}` "{{template}}"
              if `f{{name}}` == `m{{name}}` and `d{{name}}`(`x{{name}}`) and `x{{name}}` in ["{{text}}", `p{{name}}`]
                and some `y{{name}}` in `ts{{name}}` satisfies `y{{name}}`.`x{{name}}` == `x{{name}}`
              then flag "{{template}} {`x{{name}}`}", tag `g{{name}}`, score 1 to `s{{name}}`, `a{{name}}`("{{template}}")
            """);
        using var engine = CompiledEngine.Create(pack);
        var emitted = engine.Compiled.Emitted;
        Assert.DoesNotContain("Evil", emitted.CSharp, StringComparison.Ordinal);
        Assert.DoesNotContain("System.IO", emitted.CSharp, StringComparison.Ordinal);
        Assert.Matches(Harmless(), emitted.CSharp);

        var value = hostile.Replace("\r", "", StringComparison.Ordinal);
        var outcome = engine.Detail(Packs.World(pack, ($"t{name}", [["row", $"m{name}", value]])), 0, 0)!;
        Assert.Equal(Verdict.Fires, outcome.Verdict);
        Assert.Equal($"{value} {value}", Assert.IsType<FlagEffect>(outcome.Effects[0]).Message);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_ .,;:?!=<>+\-*&|(){}\[\]\n]*\z")]
    private static partial Regex Harmless();
}
