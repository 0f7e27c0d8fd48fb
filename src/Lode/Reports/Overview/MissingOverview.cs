using System.Collections.Immutable;
using Lode.Semantics;

namespace Lode;

/// <summary>What data are missing, and what they would decide.</summary>
/// <param name="Undetermined">How many undetermined verdicts were looked at.</param>
/// <param name="Nameless">How many of them wait for no cell: what they ask for has no row, or no number.</param>
/// <param name="Fields">The fields named most, over all their rows.</param>
/// <param name="Cells">The single cells named most.</param>
internal sealed record MissingOverview(int Undetermined, int Nameless, ImmutableArray<MissingField> Fields, ImmutableArray<MissingCell> Cells);

/// <summary>A field with cells that verdicts wait for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Cells">How many of its cells are named.</param>
/// <param name="Verdicts">How many undetermined verdicts name one of them.</param>
/// <param name="Alone">How many of those name nothing but one cell of it. Once that is known, most are decided; some then ask for what it leads to.</param>
internal sealed record MissingField(FieldSymbol Field, int Cells, int Verdicts, int Alone);

/// <summary>A cell that verdicts wait for.</summary>
/// <param name="Field">Its field.</param>
/// <param name="Key">The key of its row.</param>
/// <param name="Verdicts">How many undetermined verdicts name it.</param>
/// <param name="Alone">How many of those name nothing else.</param>
internal sealed record MissingCell(FieldSymbol Field, string Key, int Verdicts, int Alone);
