using System.Globalization;
using System.Xml;

namespace Lode.Cli;

/// <summary>One case as a CI system shows it.</summary>
/// <param name="File">The file, whose cases are a suite.</param>
/// <param name="Class">What it is a case of.</param>
/// <param name="Name">Its name.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Failure">Why it failed, or null.</param>
/// <param name="Note">What is worth saying of a case that passed, or null.</param>
internal sealed record JunitCase(string File, string Class, string Name, int Line, string? Failure, string? Note = null);

/// <summary>Cases in JUnit's XML, which CI systems read.</summary>
internal static class JunitXml
{
    public static void Write(TextWriter writer, IEnumerable<JunitCase> cases)
    {
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false });
        xml.WriteStartElement("testsuites");
        foreach (var suite in cases.GroupBy(c => c.File))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", SafeLine.Of(suite.Key));
            xml.WriteAttributeString("tests", Number(suite.Count()));
            xml.WriteAttributeString("failures", Number(suite.Count(c => c.Failure is not null)));
            foreach (var one in suite)
            {
                Write(xml, one);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        writer.Write('\n');
    }

    private static void Write(XmlWriter xml, JunitCase one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", SafeLine.Of(one.Class));
        xml.WriteAttributeString("name", SafeLine.Of(one.Name));
        xml.WriteAttributeString("file", SafeLine.Of(one.File));
        xml.WriteAttributeString("line", Number(one.Line));
        if (one.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", SafeLine.Of(failure));
            xml.WriteEndElement();
        }

        if (one.Note is { } note)
        {
            xml.WriteElementString("system-out", SafeLine.Of(note));
        }

        xml.WriteEndElement();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
