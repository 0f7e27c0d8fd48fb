using System.Collections.Frozen;
using Lode.Semantics;
using Lode.Syntax;

namespace Lode.Editor;

/// <summary>What the names of a file are: from what they refer to where that is known, else from where they stand.</summary>
internal sealed class NameClasses
{
    private static readonly FrozenSet<string> BuiltIn = Functions.All.Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<TextSpan, (TokenClass Class, TokenTraits Traits)> _classes = [];

    public NameClasses(Document document)
    {
        foreach (var node in document.Tree.Declarations.SelectMany(declaration => declaration.DescendantsAndSelf()))
        {
            Place(node);
        }

        foreach (var key in KeyUse.In(document))
        {
            _classes[key.Place.Span] = (TokenClass.EnumMember, TokenTraits.Readonly);
        }

        foreach (var reference in Navigation.InFile(document))
        {
            _classes[reference.Place.Span] = Of(reference);
        }
    }

    /// <summary>What the name at a place is; null where no name stands there.</summary>
    public (TokenClass Class, TokenTraits Traits)? At(TextSpan span) => _classes.TryGetValue(span, out var found) ? found : null;

    private static (TokenClass Class, TokenTraits Traits) Of(Reference reference)
    {
        var (kind, traits) = reference.Symbol switch
        {
            EnumSymbol => (TokenClass.Enum, TokenTraits.None),
            MemberSymbol => (TokenClass.EnumMember, TokenTraits.Readonly),
            EntitySymbol => (TokenClass.Class, TokenTraits.None),
            FieldSymbol => (TokenClass.Property, TokenTraits.None),
            ParamSymbol => (TokenClass.Variable, TokenTraits.Readonly),
            DefineSymbol => (TokenClass.Function, TokenTraits.None),
            FunctionSymbol => (TokenClass.Function, TokenTraits.DefaultLibrary),
            RuleSymbol or ActionSymbol => (TokenClass.Method, TokenTraits.None),
            VariableSymbol { IsParameter: true } => (TokenClass.Parameter, TokenTraits.None),
            _ => (TokenClass.Variable, TokenTraits.None),
        };
        return (kind, reference.IsDeclaration ? traits | TokenTraits.Declaration : traits);
    }

    /// <summary>Notes what the names directly below a node are by where they stand; the nodes below may know better.</summary>
    private void Place(SyntaxNode node)
    {
        switch (node)
        {
            case NameSyntax name:
                _classes.TryAdd(name.Span, (TokenClass.Variable, TokenTraits.None));
                break;
            case EnumSyntax e:
                Note(e.Name, TokenClass.Enum, TokenTraits.Declaration);
                break;
            case EnumMemberSyntax member:
                Note(member.Name, TokenClass.EnumMember, TokenTraits.Declaration | TokenTraits.Readonly);
                break;
            case EntitySyntax entity:
                Note(entity.Name, TokenClass.Class, TokenTraits.Declaration);
                Note(entity.Collection, TokenClass.Class, TokenTraits.Declaration);
                break;
            case FieldSyntax field:
                Note(field.Name, TokenClass.Property, TokenTraits.Declaration);
                break;
            case TypeSyntax type:
                Note(type.Name, TokenClass.Type, TokenTraits.DefaultLibrary);
                break;
            case UnitSyntax unit:
                foreach (var name in unit.Children.OfType<NameSyntax>())
                {
                    Note(name, TokenClass.Type);
                }

                break;
            case SubjectSyntax subject:
                Note(subject.Entity, TokenClass.Class);
                break;
            case ParamSyntax param:
                Note(param.Name, TokenClass.Variable, TokenTraits.Declaration | TokenTraits.Readonly);
                break;
            case ParameterSyntax parameter:
                Note(parameter.Name, TokenClass.Parameter, TokenTraits.Declaration);
                break;
            case DefineSyntax define:
                Note(define.Name, TokenClass.Function, TokenTraits.Declaration);
                Note(define.Entity, TokenClass.Class);
                break;
            case ActionSyntax action:
                Note(action.Name, TokenClass.Method, TokenTraits.Declaration);
                break;
            case RuleSyntax rule:
                Note(rule.Name, TokenClass.Method, TokenTraits.Declaration);
                break;
            case ForClauseSyntax clause:
                Note(clause.Entity, TokenClass.Class);
                break;
            case SeverityClauseSyntax severity:
                Note(severity.Level, TokenClass.EnumMember, TokenTraits.DefaultLibrary);
                break;
            case TagsClauseSyntax tags:
                foreach (var tag in tags.Tags)
                {
                    Note(tag, TokenClass.Decorator);
                }

                break;
            case TagSyntax tag:
                Note(tag.Tag, TokenClass.Decorator);
                break;
            case ActionCallSyntax call:
                Note(call.Name, TokenClass.Method);
                break;
            case ArgumentSyntax argument:
                Note(argument.Name, TokenClass.Parameter);
                break;
            case TestSyntax test:
                Note(test.Rule, TokenClass.Method);
                break;
            case GivenSyntax given:
                Note(given.Entity, TokenClass.Class);
                break;
            case GivenFieldSyntax field:
                Note(field.Field, TokenClass.Property);
                break;
            case ExpectSyntax expect:
                Note(expect.Verdict, TokenClass.EnumMember, TokenTraits.DefaultLibrary);
                break;
            case TestTableSyntax table:
                Table(table);
                break;
            case MemberSyntax member:
                Note(member.Name, TokenClass.Property);
                break;
            case CallSyntax call:
                Note(call.Name, TokenClass.Function, BuiltIn.Contains(call.Name.Text) ? TokenTraits.DefaultLibrary : TokenTraits.None);
                break;
            case AggregateSyntax aggregate:
                Note(aggregate.Function, TokenClass.Function, TokenTraits.DefaultLibrary);
                break;
            case CollectionSyntax collection:
                Note(collection.Name, TokenClass.Class);
                break;
            case BinderSyntax binder:
                Note(binder.Variable, TokenClass.Variable, TokenTraits.Declaration);
                break;
        }
    }

    private void Table(TestTableSyntax table)
    {
        for (var i = 0; i < table.Header.Length; i++)
        {
            var isVerdict = table.Header[i].Text == SyntaxFacts.Expect;
            Note(table.Header[i], isVerdict ? TokenClass.Keyword : TokenClass.Property);
            foreach (var cell in table.Rows.Where(row => isVerdict && i < row.Cells.Length).Select(row => row.Cells[i]).OfType<NameExpressionSyntax>())
            {
                Note(cell.Name, TokenClass.EnumMember, TokenTraits.DefaultLibrary);
            }
        }
    }

    private void Note(NameSyntax? name, TokenClass kind, TokenTraits traits = TokenTraits.None)
    {
        if (name is { IsMissing: false })
        {
            _classes.TryAdd(name.Span, (kind, traits));
        }
    }
}
