using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lode.Tests.Library.Api;

/// <summary>Types and parameters as C# writes them, with what may be null.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char", [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long",
        [typeof(ulong)] = "ulong", [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    public static string Of(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static string Of(EventInfo happening) => Of(happening.EventHandlerType!, new NullabilityInfoContext().Create(happening));

    public static string Signature(MethodInfo method)
    {
        var generic = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Of(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)}){Constraints(method)}";
    }

    public static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    public static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var otherwise = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue, parameter.ParameterType)}" : "";
        return $"{way}{Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))} {parameter.Name}{otherwise}";
    }

    public static string Value(object? value, Type type) => value switch
    {
        null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ when type.IsEnum => $"{type.Name}.{Enum.GetName(type, value)}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    public static string Of(Type type, NullabilityInfo? nullability = null)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!, nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var mark = nullability?.ReadState == NullabilityState.Nullable && type is { IsValueType: false, IsGenericParameter: false } ? "?" : "";
        return (type.IsArray ? $"{Of(type.GetElementType()!, nullability?.ElementType)}[]"
            : Keywords.TryGetValue(type, out var keyword) ? keyword
            : type.IsGenericParameter ? type.Name
            : Named(type, nullability)) + mark;
    }

    private static string Named(Type type, NullabilityInfo? nullability)
    {
        var outer = type.IsNested ? $"{Of(type.DeclaringType!)}." : "";
        var own = type.GetGenericArguments().Index().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).ToList();
        if (own.Count == 0)
        {
            return outer + type.Name;
        }

        var arguments = string.Join(", ", own.Select(a => Of(a.Item, nullability?.GenericTypeArguments.ElementAtOrDefault(a.Index))));
        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true ? $"({arguments})" : $"{outer}{type.Name.Split('`')[0]}<{arguments}>";
    }

    private static string Constraints(MethodInfo method) => string.Concat(
        from argument in method.IsGenericMethodDefinition ? method.GetGenericArguments() : []
        let flags = argument.GenericParameterAttributes
        let all = argument.GetGenericParameterConstraints().Where(t => t != typeof(ValueType)).Select(t => Of(t))
            .Prepend(flags.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? "struct" : flags.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : "")
            .Where(c => c.Length > 0).ToList()
        where all.Count > 0
        select $" where {argument.Name} : {string.Join(", ", all)}");
}
