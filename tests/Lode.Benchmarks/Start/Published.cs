using System.Diagnostics;
using System.Runtime.InteropServices;
using Lode.Benchmarks.SideBySide;

namespace Lode.Benchmarks.Start;

/// <summary>Programs as people get them: published for this machine, compiled ahead.</summary>
internal static class Published
{
    private const string EmptyProject = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <InvariantGlobalization>true</InvariantGlobalization>
            <PublishReadyToRun>true</PublishReadyToRun>
            <SelfContained>false</SelfContained>
          </PropertyGroup>
        </Project>
        """;

    /// <summary>The command.</summary>
    public static string Lode(string folder) => Publish(Path.Combine(Checkout.Root, "src", "Lode.Cli"), Path.Combine(folder, "lode"), "Lode.Cli");

    /// <summary>A program that does nothing.</summary>
    public static string Empty(string folder)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "empty")).FullName;
        File.WriteAllText(Path.Combine(project, "empty.csproj"), EmptyProject);
        File.WriteAllText(Path.Combine(project, "Program.cs"), "return 0;\n");
        return Publish(project, Path.Combine(project, "out"), "empty");
    }

    private static string Publish(string project, string output, string name)
    {
        using var publishing = Process.Start("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-o", output, "-v", "q", "--nologo"]);
        publishing.WaitForExit();
        return publishing.ExitCode == 0
            ? Path.Combine(output, OperatingSystem.IsWindows() ? name + ".exe" : name)
            : throw new InvalidOperationException($"`dotnet publish {project}` failed.");
    }
}
