namespace Lode.Cli;

/// <summary>Test results in JUnit's XML: a suite for each file.</summary>
internal static class TestJunit
{
    public static void Write(TestContext context, TextWriter writer) => JunitXml.Write(writer, context.Report.Results.Select(result =>
    {
        var (file, line) = context.Place(result.Test.Place);
        return new JunitCase(file, result.Test.Rule.Name, result.Test.Name, line, result.Passed ? null : result.Message);
    }));
}
