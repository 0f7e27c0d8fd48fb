using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Turns the parser's findings into advice.</summary>
internal static partial class UsageAdvice
{
    /// <summary>What to tell the person.</summary>
    public static string Of(string message, Command command, Command root)
    {
        var quoted = Quoted().Match(message);
        var word = quoted.Success ? quoted.Groups[1].Value : "";
        if (message.StartsWith("Required command", StringComparison.Ordinal))
        {
            return $"A verb is missing. It is one of {string.Join(", ", root.Subcommands.Select(c => c.Name))}.";
        }

        if (message.StartsWith("Unrecognized command", StringComparison.Ordinal))
        {
            return command == root
                ? $"There is no verb `{VisibleText.Short(word)}`. {Near(word, root.Subcommands.Select(c => c.Name))}"
                : $"`{VisibleText.Short(word)}` cannot stand here. {Near(word, command.Options.Select(o => o.Name))}";
        }

        if (message.StartsWith("Required argument missing for option", StringComparison.Ordinal))
        {
            return $"`{word}` needs a value behind it.";
        }

        if (message.StartsWith("Required argument missing for command", StringComparison.Ordinal))
        {
            return $"`{command.Name}` needs {string.Join(" and ", command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0).Select(a => a.Name))}.";
        }

        return message;
    }

    /// <summary>Advice for an option that the verb does not have; null for what is none.</summary>
    public static string? UnknownOption(string token, ArgumentResult result)
    {
        if (!token.StartsWith('-') || token.Length == 1 || result.Parent is not CommandResult { Command: var command })
        {
            return null;
        }

        return $"`lode {command.Name}` has no option `{VisibleText.Short(token)}`. {Near(token, command.Options.Select(o => o.Name))}".TrimEnd();
    }

    private static string Near(string word, IEnumerable<string> candidates) => Advice.For(word, candidates) ?? "";

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
