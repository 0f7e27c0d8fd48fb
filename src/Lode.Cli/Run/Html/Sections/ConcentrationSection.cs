namespace Lode.Cli;
internal static class ConcentrationSection { public static PageSection? Of(Overview overview) => null; }
