using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Lode.Cli;

namespace Lode.Tests.Cli;

/// <summary>What the help and the first page say of the command line is so.</summary>
public sealed partial class HelpTests : IDisposable
{
    private readonly CliRunner _cli = CliRunner.Small();
    private readonly Command _root;

    public HelpTests() => _root = LodeCommand.Root(_cli.Host());

    public void Dispose() => _cli.Dispose();

    [Fact]
    public void Every_verb_option_and_argument_is_explained() => Assert.All(Commands(_root), command =>
    {
        Assert.All(command.Options.Cast<Symbol>().Concat(command.Arguments).Append(command), symbol =>
            Assert.False(string.IsNullOrWhiteSpace(symbol.Description), $"`{command.Name}`: `{symbol.Name}` is not explained."));
        var help = _cli.Run([.. Path(command), "--help"]);
        Assert.Equal(("", 0), (help.Error, help.Status));
        Assert.All(command.Options.Where(o => !o.Hidden), option => Assert.Contains(option.Name, help.Out, StringComparison.Ordinal));
    });

    [Fact]
    public void Every_verb_has_examples_and_each_is_a_command_line_that_is_understood() => Assert.All(_root.Subcommands.Append(_root), command =>
    {
        var examples = Help.ExamplesOf(command);
        Assert.True(examples.Count > 0, $"`{command.Name}` has no example.");
        Assert.All(examples, example => Assert.Equal((example, []), (example, Wrong(example))));
    });

    [Fact]
    public void The_first_page_lists_the_verbs_and_options_that_there_are()
    {
        var rows = Row().Matches(Repository.Read("README.md").ReplaceLineEndings("\n")).ToDictionary(row => row.Groups[1].Value, row => row.Groups[2].Value);
        Assert.Equal(_root.Subcommands.Where(v => !v.Hidden).Select(v => v.Name).Order(), rows.Keys.Order());
        Assert.All(rows, row => Assert.All(OptionName().Matches(row.Value), option =>
            Assert.Contains(_root.Subcommands.Single(v => v.Name == row.Key).Options, o => o.Name == option.Value)));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("run")]
    [InlineData("explain")]
    [InlineData("test")]
    [InlineData("fmt")]
    [InlineData("impact")]
    [InlineData("sweep")]
    [InlineData("mutate")]
    [InlineData("bench")]
    [InlineData("build")]
    [InlineData("show")]
    [InlineData("watch")]
    [InlineData("new")]
    [InlineData("lsp")]
    public void A_verb_that_is_promised_is_there(string verb) => Assert.Contains(_root.Subcommands, command => command.Name == verb && !command.Hidden);

    private string[] Wrong(string example) =>
        [.. _root.Parse([.. CommandLineParser.SplitCommandLine(example.Split('>', '|')[0]).Skip(1)], new() { EnablePosixBundling = false }).Errors.Select(e => e.Message)];

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Append(command);

    private static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().SingleOrDefault() is { } parent ? [.. Path(parent), command.Name] : [];

    [GeneratedRegex(@"^\| `(\w+)[^`]*` \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex OptionName();
}
