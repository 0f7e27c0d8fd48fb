namespace Lode.Emit.Scalars;

/// <summary>Writes the scalar shape: one subject at a time, with reasons and actions.</summary>
internal static class ScalarEmitter
{
    public static void Write(Emission emission)
    {
        var writer = emission.Writer;
        using (writer.Block($"public static class {CSharpName.Scalars}"))
        {
            writer.Line("public static ScalarRules Rules() => ScalarRules.None;");
        }
    }
}
