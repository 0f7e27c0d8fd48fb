using System.Collections.Frozen;
using System.Collections.Immutable;
using Lode.Analysis;
using Lode.Runtime;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>
/// All that is found in a pack by what is known of its data. A file that is bound no second time is checked no second time, and keeps its
/// findings as they are, the same array, unless the pack around it gives it others.
/// </summary>
internal sealed class CheckedPack
{
    private readonly Pack _pack;
    private readonly PackData _data;
    private readonly KeyCheck? _keys;
    private readonly Dictionary<string, CheckedFile> _files;

    private CheckedPack(PackSnapshot snapshot, PackData data, CheckedPack? before)
    {
        (_pack, _data) = (snapshot.Bound, data);
        var known = before is not null && before._data.Status == data.Status && before._data.Facts == data.Facts && before._pack.Entities == _pack.Entities
            ? before : null;
        _keys = known is not null ? known._keys : data.World is { } world ? new(new WorldKeys(world)) : null;
        var files = _pack.Files.Select(file => known?._files.GetValueOrDefault(file.Path) is { } same && same.File == file ? same : Check(file)).ToList();
        var about = snapshot.FileFindings.ToLookup(f => f.Source.Path, StringComparer.Ordinal);
        var isWhole = data.Status != DataStatus.Loading && !files.Exists(f => f.HasErrors) && !snapshot.FileFindings.Any(f => f.Severity == Severity.Error);
        var around = (isWhole ? Linter.CheckPack(new(_pack, data.Facts)) : []).ToLookup(f => f.Source.Path, StringComparer.Ordinal);
        _files = files.Select(f => f.Among([.. about[f.File.Path]], [.. around[f.File.Path]], isWhole && data.World is not null))
            .ToDictionary(f => f.File.Path, StringComparer.Ordinal);
    }

    public IEnumerable<Diagnostic> All => _pack.Files.SelectMany(f => _files[f.Path].Findings);

    /// <summary>The findings of a snapshot, as far as those of an earlier one still hold.</summary>
    public static CheckedPack Of(PackSnapshot snapshot, PackData data, CheckedPack? before) =>
        before is not null && before._pack == snapshot.Bound && before._data.Status == data.Status && before._data.Facts == data.Facts ? before : new(snapshot, data, before);

    public ImmutableArray<Diagnostic> Of(string path) => _files.TryGetValue(path, out var file) ? file.Findings : [];

    private CheckedFile Check(PackFile file)
    {
        ImmutableArray<Diagnostic> found = [.. file.Diagnostics, .. _keys?.Check(file) ?? []];
        var hasErrors = found.Any(f => f.Severity == Severity.Error);
        return new(file, hasErrors || _data.Status == DataStatus.Loading ? found : found.AddRange(Linter.CheckFile(new(_pack, _data.Facts), file)), hasErrors);
    }

    private sealed class WorldKeys(World world) : IKeyCatalog
    {
        public IReadOnlyCollection<string>? Keys(EntitySymbol entity) => world.Tables[entity.Ordinal].Keys;
    }
}
