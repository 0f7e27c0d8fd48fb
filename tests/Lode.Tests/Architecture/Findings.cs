namespace Lode.Tests.Architecture;

/// <summary>Fails with the findings themselves, a line each, where there are any.</summary>
internal static class Findings
{
    public static void None<T>(IEnumerable<T> findings) => Assert.True(!findings.Any(), string.Join('\n', findings));
}
