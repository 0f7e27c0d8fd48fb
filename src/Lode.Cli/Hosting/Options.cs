using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Lode.Data;
using Lode.Runtime;

namespace Lode.Cli;

/// <summary>Options and arguments that several verbs share, with the advice that wrong values meet.</summary>
internal static class Options
{
    private const string Scripts = "--allow-scripts";

    /// <summary>PACK: a folder, or rule files.</summary>
    public static Argument<string[]> Pack()
    {
        var pack = new Argument<string[]>("PACK")
        {
            Description = "A folder of rules, or single .lode files with the pack they lie in. Default: `rules` if it exists, else the current folder.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        pack.Validators.Add(result =>
        {
            // The parser takes what no option is called for one more PACK.
            foreach (var problem in result.Tokens.Select(t => UsageAdvice.UnknownOption(t.Value, result)).OfType<string>().Take(1))
            {
                result.AddError(problem);
            }
        });
        return pack;
    }

    /// <summary><c>--verbose</c>, which every verb takes.</summary>
    public static Option<bool> Verbose() => new("--verbose")
    {
        Description = "Tells more: the engine, how long each stage took, every line of a table; of a defect of Lode, where it is.",
        Recursive = true,
    };

    /// <summary><c>--allow-scripts</c>, which verbs that judge take.</summary>
    public static Option<bool> AllowScripts() => new(Scripts)
    {
        Description = "Runs the C# in `functions.csx` beside the rules, with all your rights. Read it before.",
    };

    /// <summary>What becomes of the C# beside the rules.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="otherwise">Where it is not allowed to run.</param>
    public static ScriptUse ScriptsOf(ParseResult parsed, ScriptUse otherwise = ScriptUse.Refuse) => parsed.GetValue<bool>(Scripts) ? ScriptUse.Run : otherwise;

    /// <summary>Whether it is given.</summary>
    public static bool IsVerbose(ParseResult parsed) => parsed.GetValue<bool>("--verbose");

    /// <summary>A choice among words.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words), DefaultValueFactory = _ => words[0] };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !words.Contains(token.Value, StringComparer.Ordinal))
            {
                result.AddError($"`{name} {VisibleText.Short(token.Value)}` is not known. It is one of {string.Join(", ", words)}.");
            }
        });
        return option;
    }

    /// <summary>A day.</summary>
    public static Option<DateOnly?> Today() => new("--today")
    {
        Description = "The day of the run, for rules that ask what day it is. Default: the pack's, else the system's.",
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"`--today {VisibleText.Short(result.Tokens[0].Value)}` is not a date. Write it as `2026-05-01`.");
            return null;
        },
    };

    /// <summary>A repeatable <c>name=value</c>.</summary>
    public static Option<ImmutableDictionary<string, string>> Pairs(string name, string form, string description) => new(name)
    {
        Description = description,
        HelpName = form,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => ImmutableDictionary<string, string>.Empty,
        CustomParser = result => ParsePairs(name, form, result),
    };

    /// <summary>A share of a hundred: <c>5%</c> or <c>5</c>.</summary>
    public static Option<double?> Percent(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "PERCENT",
        CustomParser = result =>
        {
            if (double.TryParse(result.Tokens[0].Value.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                && percent is >= 0 and <= 100)
            {
                return percent;
            }

            result.AddError($"`{name} {VisibleText.Short(result.Tokens[0].Value)}` is not a percentage. Write it as `5%`.");
            return null;
        },
    };

    /// <summary>The paths that the pack argument stands for.</summary>
    public static ImmutableArray<string> Paths(CliHost host, string[]? given)
    {
        if (given is null or [])
        {
            return [host.Resolve(Directory.Exists(host.Resolve("rules")) ? "rules" : ".")];
        }

        return [.. given.Select(host.Resolve)];
    }

    private static ImmutableDictionary<string, string> ParsePairs(string name, string form, ArgumentResult result)
    {
        var pairs = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            var at = token.Value.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                result.AddError($"`{name} {VisibleText.Short(token.Value)}` is not of the form `{name} {form}`.");
            }
            else if (!pairs.TryAdd(token.Value[..at].Trim(), token.Value[(at + 1)..]))
            {
                result.AddError($"`{name}` gives `{VisibleText.Short(token.Value[..at])}` twice.");
            }
        }

        return pairs.ToImmutable();
    }
}
