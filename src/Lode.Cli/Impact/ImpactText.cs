using System.Collections.Immutable;

namespace Lode.Cli;

/// <summary>Flips for a person: by rule, then by cause.</summary>
internal static class ImpactText
{
    private const int MostKeys = 40;

    public static void Write(ImpactContext context, TextWriter writer)
    {
        var screen = new Screen(writer, context.ToConsole ? context.Host.Width : null, context.Host.Colour);
        screen.Line($"{context.Base} -> {context.Head}: {context.Sentence}", Palette.Strong);
        foreach (var rule in context.Rules)
        {
            screen.Line();
            screen.Line([new(rule.Key.Rule, Palette.Name), new(rule.Key.Title is { } title ? $"  {title}" : "", Palette.Strong), new($"  ({rule.Sum(g => g.Count())})", Palette.Quiet)], 4);
            foreach (var alike in rule)
            {
                screen.Line([new($"  {alike.Key.Way}, ", Palette.Strong), new(alike.Key.Causes, Palette.Caution)], 6);
                foreach (var flip in alike.Take(MostKeys))
                {
                    screen.Line($"    {flip.Entity} {flip.Key}");
                }

                More(screen, alike.Count() - MostKeys);
            }
        }

        Rules(screen, "Rules that are new", context.Report.AddedRules);
        Rules(screen, "Rules that are gone", context.Report.RemovedRules);
        Subjects(screen, "Subjects that are new", context.Report.AddedSubjects);
        Subjects(screen, "Subjects that are gone", context.Report.RemovedSubjects);
        if (!context.Report.IsWhole)
        {
            screen.Line();
            screen.Line("Time ran out before all causes were found; `--seconds` gives more.", Palette.Caution);
        }
    }

    private static void Rules(Screen screen, string heading, ImmutableArray<ImpactRule> rules)
    {
        Heading(screen, heading, rules.Length);
        foreach (var rule in rules)
        {
            screen.Line([new("  "), new(rule.Rule, Palette.Name), new($"  fires {rule.Fires} times, undetermined {rule.Undetermined}")]);
        }
    }

    private static void Subjects(Screen screen, string heading, ImmutableArray<ImpactSubject> subjects)
    {
        Heading(screen, heading, subjects.Length);
        foreach (var subject in subjects.Take(MostKeys))
        {
            screen.Line([new($"  {subject.Entity} {subject.Key}"), new(subject.Fires is [] ? "" : $"  {string.Join(", ", subject.Fires)}", Palette.Name)], 4);
        }

        More(screen, subjects.Length - MostKeys);
    }

    private static void Heading(Screen screen, string heading, int count)
    {
        if (count > 0)
        {
            screen.Line();
            screen.Line($"{heading} ({count})", Palette.Strong);
        }
    }

    private static void More(Screen screen, int more)
    {
        if (more > 0)
        {
            screen.Line($"    and {more} more", Palette.Quiet);
        }
    }
}
