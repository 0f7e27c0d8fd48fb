using System.Globalization;
using System.Runtime.CompilerServices;
using Lode.Emit.Shared;
using Lode.Semantics;

namespace Lode.Emit.Scalars;

/// <summary>The methods of the scalar class: gathers those that one rule or define needs, and writes them together.</summary>
internal sealed class ScalarScope(Emission emission)
{
    private readonly List<(string Signature, Method Method)> _pending = [];
    private readonly Dictionary<string, string> _totals = [];
    private readonly Dictionary<(string Form, BoundExpression), string> _calls = new(new SameNode());
    private string _owner = "";
    private int _made;

    /// <summary>What the shapes share.</summary>
    public Emission Emission { get; } = emission;

    /// <summary>A name for a method that the compiler makes.</summary>
    public string NewName(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{_made++}");

    /// <summary>Keeps a finished method.</summary>
    public void Add(string signature, Method method) => _pending.Add((signature, method));

    /// <summary>Begins a rule or define, named in words.</summary>
    public void Begin(string owner) => _owner = owner;

    /// <summary>Notes something about the current rule or define.</summary>
    public void Note(string note) => Emission.Notes.Add($"{_owner}: {note}");

    /// <summary>Writes the methods gathered since it began, the last made first, since that one is what the others serve.</summary>
    public void Flush()
    {
        Emission.Writer.From(_owner);
        foreach (var (signature, method) in _pending.AsEnumerable().Reverse())
        {
            using (Emission.Writer.Block(signature))
            {
                Emission.Writer.Append(method.Body);
            }

            Emission.Writer.Line();
        }

        _pending.Clear();
    }

    /// <summary>Makes a method for an expression, given the variables that it reads; the result is the call.</summary>
    /// <param name="prefix">The beginning of its name.</param>
    /// <param name="expression">What it is for.</param>
    /// <param name="result">The type of its result.</param>
    /// <param name="caller">The method that calls it.</param>
    /// <param name="write">Writes its body.</param>
    public string Call(string prefix, BoundExpression expression, string result, Method caller, Action<ExpressionEmitter> write)
    {
        var variables = FreeVariables.Of(expression);

        // Lowering lets an expression stand in several places of one rule; all of them call one method.
        if (!_calls.TryGetValue((prefix + result, expression), out var name))
        {
            _calls[(prefix + result, expression)] = name = NewName(prefix);
            var method = new Method { Self = caller.Self };
            var parameters = Parameters(method, variables);
            write(new ExpressionEmitter(this, method));
            Add($"private static {result} {name}({parameters})", method);
        }

        return $"{name}({string.Join(", ", [.. Always(caller, "s", "self"), .. variables.Select(v => caller[v])])})";
    }

    /// <summary>The parameters of a method, brought into its scope.</summary>
    public static string Parameters(Method method, IEnumerable<VariableSymbol> variables) => string.Join(
        ", ", [.. Always(method, "Subject s", "Code self"), .. variables.Select(v => $"{ValueKinds.Of([v.Type])} {method.Declare(v)}")]);

    private static string[] Always(Method method, string subject, string self) => method.Self is null ? [subject] : [subject, self];

    /// <summary>The method of a total score; one for all that read it.</summary>
    public string Total(BoundTotalScore node, Func<string> make)
    {
        var key = string.Join(' ', node.Contributors.Select(r => r.Ordinal)) + ":" + node.Target;
        return _totals.TryGetValue(key, out var name) ? name : _totals[key] = make();
    }

    // Records compare by value, which of a deep expression is a long walk.
    private sealed class SameNode : IEqualityComparer<(string Form, BoundExpression Node)>
    {
        public bool Equals((string Form, BoundExpression Node) x, (string Form, BoundExpression Node) y) =>
            ReferenceEquals(x.Node, y.Node) && x.Form == y.Form;

        public int GetHashCode((string Form, BoundExpression Node) call) => RuntimeHelpers.GetHashCode(call.Node);
    }
}
