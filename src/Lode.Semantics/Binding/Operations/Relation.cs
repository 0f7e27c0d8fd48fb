using System.Collections.Immutable;
using Lode.Syntax;

namespace Lode.Semantics.Binding;

/// <summary>How the operands of an operator or function give each other context, and whether they then agree.</summary>
internal abstract record Relation
{
    /// <summary>Each stands for itself.</summary>
    public static Relation None { get; } = new Independent(null);

    /// <summary>All are conditions.</summary>
    public static Relation Conditions { get; } = new Independent(LodeType.Boolean);

    /// <summary>All are of one type.</summary>
    public static Relation Alike { get; } = new OneType();

    /// <summary>The first is a member of the second.</summary>
    public static Relation MemberOf { get; } = new Membership(0, 1);

    /// <summary>The second is a member of the first, or both are texts.</summary>
    public static Relation HasMember { get; } = new Membership(1, 0);

    /// <summary>The operands, and whether they agree.</summary>
    public abstract (ImmutableArray<BoundExpression> Operands, bool Agree) Bind(
        ImmutableArray<ExpressionSyntax> operands, Scope scope, LodeType? expected);

    /// <summary>The type that the relation asks of an operand beside others of known types; null where it asks for none.</summary>
    public abstract LodeType? Asked(int operand, ImmutableArray<LodeType?> types);

    private sealed record Independent(LodeType? All) : Relation
    {
        public override (ImmutableArray<BoundExpression> Operands, bool Agree) Bind(
            ImmutableArray<ExpressionSyntax> operands, Scope scope, LodeType? expected) =>
            ([.. operands.Select(o => All is null ? ExpressionBinder.Bind(o, scope) : ExpressionBinder.BindTo(o, scope, All))], true);

        public override LodeType? Asked(int operand, ImmutableArray<LodeType?> types) => All;
    }

    private sealed record OneType : Relation
    {
        public override (ImmutableArray<BoundExpression> Operands, bool Agree) Bind(
            ImmutableArray<ExpressionSyntax> operands, Scope scope, LodeType? expected)
        {
            var first = Enumerable.Range(0, operands.Length).MinBy(i => Context.Need(operands[i], scope));
            var bound = new BoundExpression[operands.Length];
            bound[first] = ExpressionBinder.Bind(operands[first], scope, expected);
            var agree = true;
            foreach (var i in Enumerable.Range(0, operands.Length).Where(i => i != first))
            {
                bound[i] = ExpressionBinder.Bind(operands[i], scope, Conversion.Hint(bound[first]));
                if (Unify(operands[first], bound[first], bound[i], scope) is var (a, b))
                {
                    (bound[first], bound[i]) = (a, b);
                }
                else
                {
                    agree = false;
                }
            }

            return ([.. bound], agree);
        }

        public override LodeType? Asked(int operand, ImmutableArray<LodeType?> types) =>
            types.Where((type, i) => i != operand && type is not null and not AnyType).FirstOrDefault();

        /// <summary>A name that was taken for a field is the member of the other's type, where only that fits.</summary>
        private static (BoundExpression First, BoundExpression Other)? Unify(
            ExpressionSyntax syntax, BoundExpression first, BoundExpression other, Scope scope) =>
            Conversion.Unify(first, other, scope)
                ?? (Context.Inner(syntax) is NameExpressionSyntax name && ContextNames.Find(name, scope, other.Type) is { } member
                    ? (member, other)
                    : null);
    }

    private sealed record Membership(int Member, int Set) : Relation
    {
        public override (ImmutableArray<BoundExpression> Operands, bool Agree) Bind(
            ImmutableArray<ExpressionSyntax> operands, Scope scope, LodeType? expected)
        {
            BoundExpression member, set;
            if (Context.Need(operands[Member], scope) > Context.Need(operands[Set], scope))
            {
                set = ExpressionBinder.Bind(operands[Set], scope, Set == 1 ? new SetType(LodeType.Any) : null);
                member = ExpressionBinder.Bind(operands[Member], scope, ElementHint(set));
            }
            else
            {
                member = ExpressionBinder.Bind(operands[Member], scope);
                set = ExpressionBinder.Bind(operands[Set], scope, Conversion.IsReported(member) ? member.Type : new SetType(member.Type));
            }

            var agree = true;
            if (set.Type is SetType)
            {
                agree = Agree(ref member, ref set, scope);
            }

            if (!agree && Context.Inner(operands[Member]) is NameExpressionSyntax name
                && ContextNames.Find(name, scope, ElementOf(set.Type)) is { } other)
            {
                (member, agree) = (other, true);
            }

            return (Member == 0 ? [member, set] : [set, member], agree);
        }

        public override LodeType? Asked(int operand, ImmutableArray<LodeType?> types) => (operand == Member, types[operand == Member ? Set : Member]) switch
        {
            (_, null or AnyType) => null,
            (true, var set) => ElementOf(set),
            (false, var member) => member is TextType ? null : new SetType(member),
        };

        private static LodeType? ElementHint(BoundExpression set) =>
            Conversion.IsReported(set) ? set.Type : ElementOf(set.Type) is var element and not AnyType ? element : null;

        private static LodeType ElementOf(LodeType type) => type is SetType set ? set.Element : type;

        private static bool Agree(ref BoundExpression member, ref BoundExpression set, Scope scope)
        {
            var element = ElementOf(set.Type);
            PercentReach.Check(member, element, scope);
            if (Conversion.TryAdapt(member, element) is { } adapted)
            {
                member = adapted;
                set = Conversion.TryAdapt(set, new SetType(member.Type)) ?? set;
                return true;
            }

            if (Conversion.TryAdapt(set, new SetType(member.Type)) is { } asked)
            {
                set = asked;
                return true;
            }

            return false;
        }
    }
}
