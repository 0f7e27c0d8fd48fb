using System.Globalization;
using System.Xml;
using Lode.Data;

namespace Lode.Cli;

/// <summary>Test results in JUnit's XML, which CI systems read.</summary>
internal static class TestJunit
{
    public static void Write(TestContext context, TextWriter writer)
    {
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false });
        xml.WriteStartElement("testsuites");
        foreach (var suite in context.Report.Results.GroupBy(r => context.Place(r.Test.Place).File))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", VisibleText.Of(suite.Key));
            xml.WriteAttributeString("tests", Number(suite.Count()));
            xml.WriteAttributeString("failures", Number(suite.Count(r => !r.Passed)));
            foreach (var result in suite)
            {
                xml.WriteStartElement("testcase");
                xml.WriteAttributeString("classname", VisibleText.Of(result.Test.Rule.Name));
                xml.WriteAttributeString("name", VisibleText.Of(result.Test.Name));
                xml.WriteAttributeString("file", VisibleText.Of(suite.Key));
                xml.WriteAttributeString("line", Number(context.Place(result.Test.Place).Line));
                if (!result.Passed)
                {
                    xml.WriteStartElement("failure");
                    xml.WriteAttributeString("message", VisibleText.Of(result.Message));
                    xml.WriteEndElement();
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        writer.Write('\n');
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
