namespace Lode.Tests.Cli;

/// <summary>The C# beside rules: it runs where that is said, and nowhere else.</summary>
public sealed class ScriptTests
{
    private const string Script = """
        /// <summary>Twice as much.</summary>
        public static double twice(double x) => 2 * x;

        static double helper(int x) => x;

        public static Func<double, bool?> sure = x => x > 1 ? true : null;
        public static string named(string? name) => name ?? "nobody";
        public static double root(double x) => x < 0 ? throw new ArgumentException("There is no root.") : Math.Sqrt(x);

        [return: LodeType("percent")]
        public static double half([LodeType("percent")] double share) => share / 2;

        public static DateOnly next(DateOnly day) => day.AddDays(1);
        """;

    // It would never end, and leave a file behind before.
    private const string Hostile = """
        System.IO.File.WriteAllText("MARK", "run");
        while (true) { }
        public static double twice(double x) => 2 * x;
        """;

    [Fact]
    public void Without_a_word_for_it_a_script_does_not_run_and_calls_of_it_say_what_to_do()
    {
        using var cli = Pack(Hostile, "if twice(lat) > 1 then flag");
        foreach (var verb in new[] { "run", "test", "bench", "mutate" })
        {
            var result = cli.Run(verb);
            Assert.Equal(2, result.Status);
            Assert.Contains("LODE2058: `twice` is C# in `functions.csx`", result.Error, StringComparison.Ordinal);
            Assert.Contains("`--allow-scripts`", result.Error, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(cli.Mark()));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('<')]
    [InlineData('{')]
    public void A_script_that_nests_without_end_is_an_error_of_the_script(char bracket)
    {
        using var cli = Pack($"public static double twice(double x) => {new string(bracket, 100_000)}", "if lat > 1 then flag");
        var result = cli.Run("check");
        Assert.Equal(2, result.Status);
        Assert.Contains("brackets nest deeper than 256 here", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Assemblies_are_not_built_of_rules_that_call_a_script()
    {
        using var cli = Pack(Hostile, "if twice(lat) > 1 then flag");
        var result = cli.Run("build", "--output", "Rules.dll");
        Assert.Equal(64, result.Status);
        Assert.Contains("Built rules cannot call functions of a host", result.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.False(File.Exists(cli.Mark()));
    }

    [Fact]
    public void Rules_that_do_not_call_it_run_as_if_it_were_not_there()
    {
        using var cli = Pack(Hostile, "if lat > 1 then flag");
        Assert.Equal(0, cli.Run("run").Status);
    }

    [Fact]
    public void A_check_reads_how_functions_are_called_and_runs_nothing()
    {
        using var cli = Pack(Hostile, "if twice(lat) > 1 then flag");
        Assert.Equal((0, ""), (cli.Run("check").Status, cli.Run("check").Error));
        Assert.Equal(0, cli.Run("show", "rules.lode:6").Status);
        Assert.False(File.Exists(cli.Mark()));
    }

    [Theory]
    [InlineData("if twice(\"a\") > 1 then flag", "LODE2004: This should be a number, but it is text.")]
    [InlineData("if twice(lat, 1) > 1 then flag", "LODE2011: `twice` takes 1 argument, but 2 stand here.")]
    [InlineData("if twise(lat) > 1 then flag", "Did you mean `twice`?")]
    [InlineData("if helper(lat) > 1 then flag", "LODE2009: There is no function or define `helper`.")]
    [InlineData("define twice(x: number): number = x", "LODE2059: `twice` is already a function of `functions.csx`")]
    public void Calls_are_checked(string rule, string finding)
    {
        using var cli = Pack(Script, rule);
        var result = cli.Run("check");
        Assert.Equal(2, result.Status);
        Assert.Contains(finding, result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("interpreter")]
    [InlineData("compiled")]
    public void Where_it_is_allowed_its_functions_decide(string engine)
    {
        using var cli = Pack(Script, """
            rule a if twice(lat) == 4 then flag
            rule b if sure(lat) then flag
            rule c if named(name) == "x" and named(unknown) == "nobody" then flag
            rule d if root(0 - lat) > 0 then flag
            rule e if half(50%) == 25% and next(2026-01-31) == 2026-02-01 then flag
            """);
        var result = cli.Run("run", "--allow-scripts", "--format", "csv", "--engine", engine);
        Assert.Equal((0, "a fires|b fires|c fires|d undetermined root(...)|e fires|a undetermined lat|b undetermined lat|c clear|d undetermined lat|e fires"), (result.Status, Short(result.Out)));
        Assert.Contains("functions.csx:8:22: warning LODE5034: `root` gave no value for some arguments; what rests on it is undetermined: There is no root.", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static double f(double x) => x +;", false, "functions.csx:1:40: error LODE5031: C#: ")]
    [InlineData("public static double f(double x) => y;", true, "functions.csx:1:37: error LODE5031: C#: The name 'y' does not exist in the current context")]
    [InlineData("public static double f(int x) => x;", false, "LODE5032: Rules cannot call `f`: its parameter `x` is `int`, and rules know `bool`, `double`")]
    [InlineData("public static double f(ref double x) => x;", false, "LODE5032: Rules cannot call `f`: its parameter `x` is not a plain value.")]
    [InlineData("public static double f<T>(double x) => x;", false, "LODE5032: Rules cannot call `f`: it has type parameters.")]
    [InlineData("public static void f(double x) { }", false, "LODE5032: Rules cannot call `f`: what it gives is `void`")]
    [InlineData("public static double f(double x) => x;\npublic static double f(string x) => 1;", false, "functions.csx:2:22: error LODE5032: Rules cannot call `f`: it stands here twice.")]
    [InlineData("public static double round(double x) => x;", false, "LODE5032: Rules cannot call `round`: rules have a function of this name already.")]
    [InlineData("public static double f([LodeType(\"date\")] double x) => x;", false, "LODE5032: Rules cannot call `f`: its parameter `x` cannot be `date`")]
    [InlineData("throw new Exception(\"No licence.\");\npublic static double f(double x) => x;", true, "LODE5033: The script ends early, so none of its functions can be called: No licence.")]
    public void What_is_wrong_with_a_script_is_told_at_its_place(string script, bool onlyWhenRun, string finding)
    {
        using var cli = Pack(script, "if lat > 1 then flag");
        var (check, run) = (cli.Run("check"), cli.Run("run", "--allow-scripts"));
        Assert.Equal((onlyWhenRun ? 0 : 2, 2), (check.Status, run.Status));
        Assert.Contains(finding, run.Error, StringComparison.Ordinal);
        Assert.Equal(!onlyWhenRun, check.Out.Contains(finding, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_runs_once_in_a_process()
    {
        using var cli = Pack("System.IO.File.AppendAllText(\"MARK\", \"x\");\npublic static double twice(double x) => 2 * x;", "if twice(lat) > 1 then flag");
        Assert.Equal([0, 0], [cli.Run("run", "--allow-scripts").Status, cli.Run("explain", "rules.lode:6", "x", "--allow-scripts").Status]);
        Assert.Equal("x", File.ReadAllText(cli.Mark()));
    }

    [Fact]
    public void A_service_runs_it_only_where_it_says_so()
    {
        using var cli = Pack(Script, "rule a if twice(lat) == 4 then flag");
        Assert.Contains("LODE2058", Assert.Throws<RuleSetException>(() => RuleSet.Load(cli.Folder)).Message, StringComparison.Ordinal);
        using var engine = RuleSet.Load(cli.Folder, new() { AllowScripts = true }).Compile<Site>();
        Assert.Equal(Verdict.Fires, engine.Judge(new Site("y", 2))["a"]);
        var both = new RuleSetOptions { AllowScripts = true }.AddFunction("twice", (double x) => x);
        Assert.Contains("LODE5032", Assert.Throws<RuleSetException>(() => RuleSet.Load(cli.Folder, both)).Message, StringComparison.Ordinal);
    }

    private static string Short(string csv) => string.Join('|', csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(',')).Select(cells => string.Join(' ', cells[2..]).TrimEnd()));

    private static CliRunner Pack(string script, string rules)
    {
        var cli = new CliRunner();
        return cli.File("functions.csx", script.Replace("MARK", cli.Mark().Replace('\\', '/'), StringComparison.Ordinal))
            .File("sites.csv", "name,lat\nx,2\nz,\n")
            .File("rules.lode", $"today 2026-01-01\nentity site as sites from \"sites.csv\" {{ name: key text\n  lat: number }}\nsubject site\n\n{rules}\n");
    }

    private sealed record Site(string Name, double? Lat);
}

internal static class ScriptMarks
{
    /// <summary>What a script leaves behind that runs.</summary>
    public static string Mark(this CliRunner cli) => Path.Combine(cli.Folder, "mark.txt");
}
