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
    private readonly RuleGroups? _groups;
    private readonly Dictionary<string, CheckedFile> _files;

    private CheckedPack(PackSnapshot snapshot, PackData data, CheckedPack? before)
    {
        (_pack, _data) = (snapshot.Bound, data);
        var known = before is not null && before._data.Status == data.Status && before._data.Facts == data.Facts && before._pack.Entities == _pack.Entities
            ? before : null;
        _keys = known is not null ? known._keys : data.World is { } world ? new(new WorldKeys(world)) : null;
        var files = _pack.Files.Select(file => known?._files.GetValueOrDefault(file.Path) is { } last ? last.File == file ? last : Check(file, last) : Check(file, null)).ToList();
        var about = snapshot.FileFindings.ToLookup(f => f.Source.Path, StringComparer.Ordinal);
        var isWhole = data.Status != DataStatus.Loading && !files.Exists(f => f.HasErrors) && !snapshot.FileFindings.Any(f => f.Severity == Severity.Error);
        _groups = isWhole ? RuleGroups.Of(_pack, before?._groups) : before?._groups;
        var around = (isWhole ? Linter.CheckPack(new(_pack, data.Facts) { Groups = _groups! }) : []).ToLookup(f => f.Source.Path, StringComparer.Ordinal);
        _files = files.Select(f => f.Among([.. about[f.File.Path]], [.. around[f.File.Path]], isWhole && data.World is not null))
            .ToDictionary(f => f.File.Path, StringComparer.Ordinal);
    }

    public IEnumerable<Diagnostic> All => _pack.Files.SelectMany(f => _files[f.Path].Findings);

    /// <summary>The findings of a snapshot, as far as those of an earlier one still hold.</summary>
    public static CheckedPack Of(PackSnapshot snapshot, PackData data, CheckedPack? before) =>
        before is not null && before._pack == snapshot.Bound && before._data.Status == data.Status && before._data.Facts == data.Facts ? before : new(snapshot, data, before);

    public ImmutableArray<Diagnostic> Of(string path) => _files.TryGetValue(path, out var file) ? file.Findings : [];

    /// <summary>What is found in a file; a part that is bound no second time is looked at no second time.</summary>
    private CheckedFile Check(PackFile file, CheckedFile? last)
    {
        var parts = new Dictionary<object, CheckedPart>(file.Parts.Length, ReferenceEqualityComparer.Instance);
        foreach (var part in file.Parts)
        {
            parts[part.Key] = last?.Parts.GetValueOrDefault(part.Key)
                ?? (last?.Clean.Contains(part.Wording) == true ? CheckedPart.Clean : new(_keys?.Check(part) ?? [], default));
        }

        ImmutableArray<Diagnostic> found = [.. file.Diagnostics, .. KeyCheck.InOrder(parts.Values.SelectMany(p => p.Keys))];
        if (found.Any(f => f.Severity == Severity.Error) || _data.Status == DataStatus.Loading)
        {
            return new(file, found, found.Any(f => f.Severity == Severity.Error)) { Parts = parts, Clean = Clean(file, parts) };
        }

        var context = new LintContext(_pack, _data.Facts);
        ImmutableArray<FilePart> linted = [.. file.Parts.Where(part => part is { Symbol: RuleSymbol or DefineSymbol, IsLeftOut: false })];
        foreach (var part in linted.Where(part => parts[part.Key].Lint.IsDefault))
        {
            parts[part.Key] = parts[part.Key] with { Lint = Linter.CheckOne(context, part.Symbol!) };
        }

        return new(file, [.. found, .. linted.SelectMany(part => parts[part.Key].Lint)], HasErrors: false) { Parts = parts, Clean = Clean(file, parts) };
    }

    private static HashSet<object> Clean(PackFile file, Dictionary<object, CheckedPart> parts) => file.Parts
        .Where(part => parts[part.Key] is { Keys.IsEmpty: true, Lint: { IsDefault: false, IsEmpty: true } }).Select(part => part.Wording).ToHashSet(ReferenceEqualityComparer.Instance);

    private sealed class WorldKeys(World world) : IKeyCatalog
    {
        public IReadOnlyCollection<string>? Keys(EntitySymbol entity) => world.Tables[entity.Ordinal].Keys;
    }
}
