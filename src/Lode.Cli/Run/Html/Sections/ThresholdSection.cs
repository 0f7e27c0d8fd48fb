namespace Lode.Cli;
internal static class ThresholdSection { public static PageSection? Of(Overview overview) => null; }
