using System.Runtime.InteropServices;
using System.Text.Json;
using Lode.Benchmarks.Engine;

namespace Lode.Benchmarks.SideBySide;

/// <summary>The rules and the columns of a workload as files that other programs read: rules as JSON, columns as raw little-endian numbers.</summary>
internal sealed class Exchange : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Exchange(Workload workload)
    {
        File.WriteAllText(Path.Combine(Folder, "workload.json"), JsonSerializer.Serialize(new { workload.Rules }, Json));
        for (var n = 0; n < workload.Numbers.Length; n++)
        {
            File.WriteAllBytes(Path.Combine(Folder, $"n{n}.f64"), MemoryMarshal.AsBytes(workload.Numbers[n].AsSpan()));
        }

        for (var e = 0; e < workload.Codes.Length; e++)
        {
            var codes = Array.ConvertAll(workload.Codes[e], code => (ushort)code);
            File.WriteAllBytes(Path.Combine(Folder, $"e{e}.u16"), MemoryMarshal.AsBytes(codes.AsSpan()));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("lode-rivals-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
