using System.Collections.Immutable;
using Lode.Runtime;
using Lode.Semantics;

namespace Lode.Data;

/// <summary>The one row of a run's params: their defaults, and what the run sets.</summary>
internal static class ParamTable
{
    /// <exception cref="OptionException">A setting names no param or does not read.</exception>
    public static Table Build(Pack pack, ImmutableArray<Table> tables, TextPool pool, ImmutableDictionary<string, string> settings)
    {
        foreach (var name in settings.Keys.Order(StringComparer.Ordinal).Where(name => !pack.Params.Any(p => p.Name == name)))
        {
            throw new OptionException($"The pack has no param `{VisibleText.Short(name)}`. {Advice.For(name, pack.Params.Select(p => p.Name))
                ?? (pack.Params.IsEmpty ? "It declares none." : $"It has {string.Join(", ", pack.Params.Take(12).Select(p => $"`{p.Name}`"))}.")}");
        }

        var columns = pack.Params.Select(param => settings.TryGetValue(param.Name, out var text)
            ? Set(param, text, tables, pool)
            : Default(param, tables, pool));
        return new("param", "params", [.. pack.Params.Select(p => p.Name)], [.. columns], ["params"]);
    }

    private static Column Set(ParamSymbol param, string text, ImmutableArray<Table> tables, TextPool pool)
    {
        var builder = CellParsers.Builder(param.Type);
        var trimmed = text.Trim();
        if (trimmed == ValueText.Unknown)
        {
            builder.AddUnknown(1);
            return builder.Take();
        }

        var cell = trimmed.Length > 0 ? Cell(trimmed, param.Type) : throw Refused(param, text, $"a value is missing; write `--set {param.Name}=unknown` for none");
        if (builder.Add(cell.Cell) is { } problem)
        {
            var help = problem.Help?.Invoke();
            throw Refused(param, text, $"`{VisibleText.Short(problem.Found)}` is not {problem.Expected}{(help is null ? "" : $". {help.TrimEnd('.')}")}");
        }

        if (param.Type is NumberType { IsPercent: true } && !text.Contains('%') && builder[0] is > 1 or < -1)
        {
            throw Refused(param, text, $"a percent never reaches it; write `{trimmed}%` if that is meant");
        }

        if (builder.Parser is ReferenceParser parser)
        {
            builder.Resolve(parser.Rows(tables[parser.Entity.Ordinal]), (_, number) => throw Refused(param, text,
                $"`{VisibleText.Short(parser.KeyText(number))}` is not the key of any row of {parser.Expected}"));
        }
        else if (builder.Parser is TextParser texts)
        {
            builder.Resolve(texts.Codes(pool), (_, _) => { });
        }

        return builder.Take();
    }

    /// <summary>The value as a cell would hold it, or as a rule file would write it.</summary>
    private static KeptCell Cell(string text, LodeType type)
    {
        var plain = KeptCell.Of(text);
        return CellParsers.Builder(type).Add(plain.Cell) is null && text is not ['[' or '`' or '"', ..] ? plain : ConstantText.Cell(text) ?? plain;
    }

    private static OptionException Refused(ParamSymbol param, string text, string why) =>
        new($"`--set {param.Name}={VisibleText.Short(text)}` does not fit the param's type, {param.Type}: {why}.");

    private static Column Default(ParamSymbol param, ImmutableArray<Table> tables, TextPool pool)
    {
        if (param.Type is not SetType set)
        {
            return new ConstantColumn(tables, pool).Build(param.Type, [param.Default]);
        }

        if (param.Default is not BoundSet { Items: var items })
        {
            return new SetColumn([0, 0], [], new BitMask(1));
        }

        var values = new ConstantColumn(tables, pool).Values(items).Distinct().ToArray();
        return new SetColumn([0, values.Length], values, BitMask.Full(1));
    }

    /// <summary>Constants as columns.</summary>
    private sealed class ConstantColumn(ImmutableArray<Table> tables, TextPool pool)
    {
        public Column Build(LodeType type, ImmutableArray<BoundExpression> constants)
        {
            var values = Values(constants);
            ValueList list = type switch
            {
                NumberType or DateType => new NumberList(),
                BooleanType => new BooleanList(),
                _ => new CodeList(),
            };
            list.Add(values);
            return list.Take();
        }

        public double[] Values(ImmutableArray<BoundExpression> constants) => [.. constants.Select(Value)];

        private double Value(BoundExpression constant) => constant switch
        {
            BoundRowKey row when tables[row.Entity.Ordinal].Row(row.Key) is >= 0 and var number => number,
            BoundConstant { Value: double number } => number,
            BoundConstant { Value: DateOnly day } => day.DayNumber,
            BoundConstant { Value: bool truth } => truth ? 1 : 0,
            BoundConstant { Value: MemberSymbol member } => member.Ordinal,
            BoundConstant { Value: string text } => pool.Code(text),
            _ => double.NaN,
        };
    }
}
