using Lode.Runtime;
using Lode.Semantics;

namespace Lode;

/// <summary>
/// Expressions of the subject's own cells, and of rows they name, as values; null for everything else: aggregates, sets of rows, functions of texts,
/// scores, and whatever reads other rows of the subject's entity, which a judged object may stand in for.
/// </summary>
internal sealed class ValueBuilder(World world, EntitySymbol subject) : BoundVisitor<SubjectValue?>
{
    // Defines stand unfolded here; what is larger is judged as the other evaluators do.
    private const int MostNodes = 4000;
    private const int MostDepth = 128;

    private readonly Dictionary<VariableSymbol, SubjectValue?> _arguments = new(ReferenceEqualityComparer.Instance);
    private int _nodes;
    private int _depth;

    /// <summary>The texts that are compared, and their codes.</summary>
    public Dictionary<string, int> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>The ordinals of the subject's fields that are read.</summary>
    public HashSet<int> Reads { get; } = [];

    /// <summary>The next rule has all of the bound on sizes before it.</summary>
    public void Begin() => (_nodes, _depth) = (0, 0);

    /// <summary>The value; null where it is not one that can be read so.</summary>
    public SubjectValue? Build(BoundExpression node)
    {
        if (!Enter())
        {
            return null;
        }

        var value = node.Type is SetType ? null : node.Accept(this);
        Leave();
        return value;
    }

    /// <summary>Goes one level down; false where that is too deep, or too much.</summary>
    public bool Enter() => ++_nodes <= MostNodes && ++_depth <= MostDepth;

    /// <summary>Comes up again.</summary>
    public void Leave() => _depth--;

    /// <summary>Does something with a define's body in the place of a call; null where the define is asked of another row.</summary>
    public TResult? Within<TResult>(BoundDefine call, Func<BoundExpression, TResult?> with) where TResult : class
    {
        if (call.Self is not (null or BoundThis))
        {
            return null;
        }

        var arguments = call.Arguments.Select(Build).ToArray();
        var before = call.Define.Parameters.Select(p => _arguments.GetValueOrDefault(p)).ToArray();
        Bind(call.Define, arguments);
        var result = with(call.Define.Body);
        Bind(call.Define, before);
        return result;
    }

    /// <summary>The members of a set that is the same for every subject; null where it is not, or where a member is unknown.</summary>
    public double[]? Members(BoundExpression set)
    {
        switch (set)
        {
            case BoundSet written:
                var items = written.Items.Select(Build).ToArray();
                return items.All(i => i is FixedValue f && !double.IsNaN(f.Value)) ? [.. items.Select(i => ((FixedValue)i!).Value).Distinct()] : null;
            case BoundParam { Param: var param } when world.Params.Columns[param.Ordinal] is SetColumn { Known: var known } column && known[0]:
                var members = column[0].ToArray();
                foreach (var text in ((SetType)set.Type).Element is TextType ? members : [])
                {
                    Text((int)text);
                }

                return IsOwn(((SetType)set.Type).Element) || Array.Exists(members, double.IsNaN) ? null : members;
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public override SubjectValue? VisitConstant(BoundConstant node) => node.Value switch
    {
        double number => new FixedValue(number),
        DateOnly date => new FixedValue(date.DayNumber),
        bool truth => new FixedValue(truth ? 1 : 0),
        MemberSymbol member => new FixedValue(member.Ordinal),
        string text => new FixedValue(Text(world.Texts.Code(text))),
        _ => new FixedValue(double.NaN),
    };

    /// <inheritdoc/>
    public override SubjectValue? VisitRowKey(BoundRowKey node) =>
        node.Entity == subject ? null : new FixedValue(world.Tables[node.Entity.Ordinal].Row(node.Key) is >= 0 and var row ? row : double.NaN);

    /// <inheritdoc/>
    public override SubjectValue? VisitSet(BoundSet node) => null;

    /// <inheritdoc/>
    public override SubjectValue? VisitVariable(BoundVariable node) => _arguments.GetValueOrDefault(node.Variable);

    /// <inheritdoc/>
    public override SubjectValue? VisitThis(BoundThis node) => null;

    /// <inheritdoc/>
    public override SubjectValue? VisitToday(BoundToday node) => new FixedValue(world.Today.DayNumber);

    /// <inheritdoc/>
    public override SubjectValue? VisitParam(BoundParam node)
    {
        var value = ReferredValue.Cell(world.Params.Columns[node.Param.Ordinal], 0);
        return IsOwn(node.Type) ? null : new FixedValue(node.Type is TextType && !double.IsNaN(value) ? Text((int)value) : value);
    }

    /// <inheritdoc/>
    public override SubjectValue? VisitRows(BoundRows node) => null;

    /// <inheritdoc/>
    public override SubjectValue? VisitField(BoundField node)
    {
        if (IsOwn(node.Type))
        {
            return null;
        }

        if (node.Target is BoundThis)
        {
            Reads.Add(node.Field.Ordinal);
            return new CellValue(node.Field.Ordinal);
        }

        var table = node.Field.Entity.Ordinal;
        return node.Field.Entity == subject || Build(node.Target) is not { } row ? null
            : Folded(new ReferredValue(row, table, node.Field.Ordinal, world.Tables[table].Columns[node.Field.Ordinal]), row, row);
    }

    /// <inheritdoc/>
    public override SubjectValue? VisitOperation(BoundOperation node)
    {
        if (node.Op is Op.In or Op.Contains)
        {
            var (item, set) = node.Op == Op.In ? (node.Operands[0], node.Operands[1]) : (node.Operands[1], node.Operands[0]);
            return Build(item) is { } value && Members(set) is { } members
                ? Calculated($"in[{string.Join(' ', members.Select(m => BitConverter.DoubleToInt64Bits(m)))}]", Calculations.Among(members), value, value)
                : null;
        }

        var operands = node.Operands.Select(Build).ToArray();
        return Array.Exists(operands, o => o is null) || (node.Op == Op.Equal && !CanCompare(node.Operands, operands)) ? null
            : Calculations.OfOne.TryGetValue(node.Op, out var ofOne) ? Calculated($"{node.Op}", ofOne, operands[0]!, operands[0]!)
            : Calculations.OfTwo.TryGetValue(node.Op, out var ofTwo) ? operands.Aggregate((a, b) => Calculated($"{node.Op}", ofTwo, a!, b!))
            : null;
    }

    /// <inheritdoc/>
    public override SubjectValue? VisitConditional(BoundConditional node) =>
        Build(node.Condition) is { } condition && Build(node.Then) is { } then && Build(node.Else) is { } otherwise ? new ChosenValue(condition, then, otherwise) : null;

    /// <inheritdoc/>
    public override SubjectValue? VisitAggregate(BoundAggregate node) => null;

    /// <inheritdoc/>
    public override SubjectValue? VisitDefine(BoundDefine node) => Within(node, Build);

    /// <inheritdoc/>
    public override SubjectValue? VisitFired(BoundFired node) => node.Rule.InForce(world.Today) ? Build(node.Rule.Condition) : new FixedValue(0);

    /// <inheritdoc/>
    public override SubjectValue? VisitTotalScore(BoundTotalScore node) => null;

    /// <inheritdoc/>
    public override SubjectValue? VisitTemplate(BoundTemplate node) => null;

    /// <summary>Texts of a subject have codes where rules name them alone, so that of two texts one must be named.</summary>
    public static bool CanCompare(IReadOnlyList<BoundExpression> operands, IReadOnlyList<SubjectValue?> values) =>
        !operands.Any(o => o.Type is TextType) || values.Any(v => v is FixedValue);

    private static SubjectValue Calculated(string name, Func<double, double, double> of, SubjectValue first, SubjectValue second) =>
        Folded(new CalculatedValue(name, of, first, second), first, second);

    private static SubjectValue Folded(SubjectValue value, SubjectValue first, SubjectValue second) =>
        first is FixedValue && second is FixedValue ? new FixedValue(value.Of([])) : value;

    private bool IsOwn(LodeType type) => type is EntityType { Entity: var entity } && entity == subject;

    private int Text(int code) => Texts[world.Texts[code]] = code;

    private void Bind(DefineSymbol define, SubjectValue?[] values)
    {
        foreach (var (parameter, value) in define.Parameters.Zip(values))
        {
            _arguments[parameter] = value;
        }
    }
}
