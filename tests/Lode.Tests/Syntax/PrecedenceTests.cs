using Lode.Syntax;

namespace Lode.Tests.Syntax;

public class PrecedenceTests
{
    [Theory]
    [InlineData("a or b and c or d", "(or a (and b c) d)")]
    [InlineData("a and b and c", "(and a b c)")]
    [InlineData("not a and not not b", "(and (not a) (not (not b)))")]
    [InlineData("not a == b", "(not (== a b))")]
    [InlineData("a + b * c - d", "(- (+ a (* b c)) d)")]
    [InlineData("a - b - c", "(- (- a b) c)")]
    [InlineData("a / b / c * d", "(* (/ (/ a b) c) d)")]
    [InlineData("-a * -b + -(c)", "(+ (* (negate a) (negate b)) (negate (paren c)))")]
    [InlineData("a without b + c", "(+ (without a b) c)")]
    [InlineData("a + 1 == b * 2", "(== (+ a 1) (* b 2))")]
    [InlineData("a between b + 1 and c and d", "(and (between a (+ b 1) c) d)")]
    [InlineData("a not between 1 and 2 or b", "(or (not-between a 1 2) b)")]
    [InlineData("a is b or a is not c", "(or (== a b) (!= a c))")]
    [InlineData("a is known and b is unknown", "(and (is-known a) (is-unknown b))")]
    [InlineData("a is not known", "(is-not-known a)")]
    [InlineData("a in [b] and c not in d", "(and (in a [b]) (not-in c d))")]
    [InlineData("a starts with \"x\" or a ends with \"y\"", "(or (starts-with a \"x\") (ends-with a \"y\"))")]
    [InlineData("a contains b and a overlaps c and a matches \"x\"", "(and (contains a b) (overlaps a c) (matches a \"x\"))")]
    [InlineData("a otherwise b otherwise c", "(otherwise (otherwise a b) c)")]
    [InlineData("-a otherwise -b", "(otherwise (negate a) (negate b))")]
    [InlineData("(a otherwise b) + 1", "(+ (paren (otherwise a b)) 1)")]
    [InlineData("f(a otherwise b, [c otherwise d])", "(call f (otherwise a b) [(otherwise c d)])")]
    [InlineData("if a then b else c + d", "(if a b (+ c d))")]
    [InlineData("1 + if a then b else c and d", "(+ 1 (if a b (and c d)))")]
    [InlineData("if a then b else if c then d else e", "(if a b (if c d e))")]
    [InlineData("some x in a satisfies b and c", "(some (in x a) (and b c))")]
    [InlineData("not every x in a, y in x.b satisfies c or d", "(not (every (in x a) (in y (. x b)) (or c d)))")]
    [InlineData("a.b.c(d).e", "(. (call (. (. a b) c) d) e)")]
    [InlineData("this.a == today", "(== (. this a) today)")]
    [InlineData("all minerals without [a]", "(without (all minerals) [a])")]
    [InlineData("count(x in a where b)", "(aggregate count (in x a) where=b)")]
    [InlineData("count(distinct x.y for x in a skipping unknown)", "(aggregate count distinct (. x y) (in x a) skipping-unknown)")]
    [InlineData("sum(x.a * 2 for x in b, y in x.c where y == d skipping unknown)", "(aggregate sum (* (. x a) 2) (in x b) (in y (. x c)) where=(== y d) skipping-unknown)")]
    [InlineData("last(x.a by x.b for x in c)", "(aggregate last (. x a) by=(. x b) (in x c))")]
    [InlineData("set(x for x in a)", "(aggregate set x (in x a))")]
    [InlineData("count(a) > max(b, c)", "(> (call count a) (call max b c))")]
    [InlineData("f(x in a)", "(call f (in x a))")]
    [InlineData("count(distinct)", "(call count distinct)")]
    [InlineData("count(distinct (a otherwise b) for x in s)", "(aggregate count distinct (paren (otherwise a b)) (in x s))")]
    [InlineData("count(distinct(a) for x in s)", "(aggregate count (call distinct a) (in x s))")]
    [InlineData("f(due: a + 6 months)", "(call f due=(+ a (period 6 0)))")]
    public void Operators_bind_as_the_table_says(string text, string expected)
    {
        var tree = Parser.ParseExpression(new("expression", text));
        Assert.Empty(tree.Diagnostics);
        Assert.Equal(expected, SyntaxPrinter.Print(tree.Expression));
    }

    [Theory]
    [InlineData("status == from", "(== status from)")]
    [InlineData("score > 3 and rule == tag", "(and (> score 3) (== rule tag))")]
    [InlineData("`if` == `South Korea`", "(== `if` `South Korea`)")]
    [InlineData("distinct + key", "(+ distinct key)")]
    public void Words_of_other_places_are_names(string text, string expected) =>
        Assert.Equal(expected, SyntaxPrinter.Print(Parser.ParseExpression(new("expression", text)).Expression));
}
