using System.Text.RegularExpressions;

namespace Lode.Tests.Architecture;

public partial class SourceFileTests
{
    private const int MostLines = 300;

    [Fact]
    public void No_hand_written_file_is_longer_than_300_lines() => Findings.None(
        Repository.Files(".cs", ".ts", ".mjs", ".lode", ".ebnf", ".csproj", ".props", ".md")
            .Select(path => (Path: path, Lines: Repository.Read(path).Count(character => character == '\n')))
            .Where(file => file.Lines > MostLines));

    [Fact]
    public void Every_namespace_begins_with_Lode() => Findings.None(
        Repository.Files(".cs")
            .SelectMany(path => Namespace().Matches(Repository.Read(path)).Select(match => (path, Name: match.Groups[1].Value)))
            .Where(found => found.Name != "Lode" && !found.Name.StartsWith("Lode.", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_is_switched_off_without_a_reason_beside_it() => Findings.None(
        Repository.Files(".cs", ".csproj", ".props", ".editorconfig").SelectMany(WithoutReason));

    [Fact]
    public void Nothing_is_put_off() => Findings.None(
        Repository.Files(".cs").Where(path => !path.StartsWith("tests/Lode.Tests/Architecture/", StringComparison.Ordinal))
            .Where(path => PutOff().IsMatch(Repository.Read(path))));

    [Fact]
    public void The_repository_names_no_folder_of_a_machine() => Findings.None(
        Repository.Files(".cs", ".csproj", ".props", ".md", ".json", ".lode", ".ts", ".ebnf")
            .Where(path => MachineFolder().IsMatch(Repository.Read(path))));

    [Theory]
    [InlineData("#pragma warning disable CA1000", true)]
    [InlineData("#pragma warning disable CA1000 // generic by design", false)]
    [InlineData("<NoWarn>CA1000</NoWarn>", true)]
    [InlineData("dotnet_diagnostic.CA1716.severity = none", true)]
    [InlineData("var x = 1;", false)]
    public void The_check_knows_a_switch_from_a_line(string line, bool isSwitch) => Assert.Equal(isSwitch, IsBareSwitch("", line));

    private static IEnumerable<string> WithoutReason(string path)
    {
        var above = "";
        foreach (var line in Repository.Read(path).ReplaceLineEndings("\n").Split('\n'))
        {
            if (!path.EndsWith("SourceFileTests.cs", StringComparison.Ordinal) && IsBareSwitch(above, line))
            {
                yield return $"{path}: {line.Trim()}";
            }

            above = line;
        }
    }

    private static bool IsBareSwitch(string above, string line) =>
        Switch().IsMatch(line) && !Reason().IsMatch(line) && !Reason().IsMatch(above) && !Switch().IsMatch(above);

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"#pragma warning disable|<NoWarn>|<WarningsNotAsErrors>|SuppressMessage\(|\.severity = none|Skip = """)]
    private static partial Regex Switch();

    [GeneratedRegex(@"//|<!--|-->|^\s*# |Justification =")]
    private static partial Regex Reason();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|NotImplementedException")]
    private static partial Regex PutOff();

    [GeneratedRegex(@"(?<![\w.])/(home|root|work|Users)/\w|[A-Z]:\\Users")]
    private static partial Regex MachineFolder();
}
