using Lode.Emit;
using Lode.Generation;
using Lode.Semantics;

namespace Lode.Tests.Generation;

/// <summary>A cache only ever saves time: whatever lies in it, the same rules come out.</summary>
public sealed class AssemblyCacheTests : IDisposable
{
    private static readonly EmittedPack Empty = PackEmitter.Emit(new Pack { Trees = [] });

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_compiled_is_not_compiled_again()
    {
        Assert.Equal([false, true, true], Enumerable.Range(0, 3).Select(_ => IsKept(Emitted("a"))));
        Assert.False(IsKept(Emitted("b")));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("changed")]
    [InlineData("empty")]
    [InlineData("foreign")]
    public void A_damaged_entry_is_compiled_anew(string damage)
    {
        IsKept(Emitted("a"));
        var entry = Directory.GetFiles(_folder).Single();
        var bytes = File.ReadAllBytes(entry);
        switch (damage)
        {
            case "foreign":
                Cache().Keep(Path.GetFileNameWithoutExtension(entry), "no assembly"u8.ToArray());
                break;
            case "changed":
                bytes[^1] ^= 1;
                File.WriteAllBytes(entry, bytes);
                break;
            default:
                File.WriteAllBytes(entry, bytes[..(damage == "cut" ? bytes.Length - 7 : 0)]);
                break;
        }

        Assert.False(IsKept(Emitted("a")));
        Assert.True(IsKept(Emitted("a")));
    }

    [Fact]
    public void Many_writers_at_once_leave_whole_entries()
    {
        var key = AssemblyCache.Key("text");
        var images = Enumerable.Range(0, 4).Select(i => Enumerable.Repeat((byte)i, 100_000).ToArray()).ToArray();
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            Cache().Keep(key, images[i % images.Length]);
            var found = Cache().Find(key);
            Assert.Contains(images, image => image.AsSpan().SequenceEqual(found));
        });
        Assert.Equal([key + ".rules"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void The_oldest_entries_make_room()
    {
        for (var i = 0; i < 70; i++)
        {
            Cache().Keep(AssemblyCache.Key($"{i}"), [1, 2, 3]);
        }

        Assert.Equal(64, Directory.GetFiles(_folder).Length);
        Assert.NotNull(Cache().Find(AssemblyCache.Key("69")));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherRead)]
    public void A_folder_that_others_can_enter_is_no_cache(UnixFileMode others)
    {
        Cache();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | others);
        }

        Assert.Equal(OperatingSystem.IsWindows(), AssemblyCache.In(_folder) is not null);
    }

    [Fact]
    public void A_link_to_a_folder_is_no_cache()
    {
        Cache();
        var link = _folder + ".link";
        Directory.CreateSymbolicLink(link, _folder);
        Assert.Null(AssemblyCache.In(link));
        File.Delete(link);
    }

    private AssemblyCache Cache() => AssemblyCache.In(_folder)!;

    private bool IsKept(EmittedPack emitted)
    {
        using var compiled = PackCompiler.Compile(emitted, Cache());
        return compiled.IsKept;
    }

    private static EmittedPack Emitted(string name) => Empty with { CSharp = $"{Empty.CSharp}\n// {name}" };
}
