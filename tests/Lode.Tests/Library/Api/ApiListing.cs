using System.Reflection;
using System.Runtime.CompilerServices;

namespace Lode.Tests.Library.Api;

/// <summary>Types as their callers see them: a line for each, and below it one for each of its members.</summary>
internal static class ApiListing
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(IEnumerable<Type> types) => string.Join('\n', types
        .OrderBy(t => $"{t.Namespace}.{ApiNames.Of(t)}", StringComparer.Ordinal)
        .Select(t => $"{Header(t)}\n{string.Concat(Members(t).Order(StringComparer.Ordinal).Select(line => $"    {line}\n"))}"));

    private static string Header(Type type)
    {
        string[] above = [.. Above(type).Select(t => ApiNames.Of(t))];
        return $"{Kind(type)} {type.Namespace}.{ApiNames.Of(type)}{(above.Length > 0 ? " : " + string.Join(", ", above) : "")}";
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsSubclassOf(typeof(Delegate)) ? "delegate"
        : type.IsValueType ? $"{(IsReadOnly(type) ? "readonly " : "")}{(IsRecord(type) ? "record struct" : "struct")}"
        : $"{(type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "")}{(IsRecord(type) ? "record" : "class")}";

    private static bool IsReadOnly(Type type) => type.GetCustomAttributesData().Any(a => a.AttributeType.Name == nameof(IsReadOnlyAttribute));

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", Visible) is not null);

    /// <summary>What a type derives from and does, without what follows from the rest.</summary>
    private static IEnumerable<Type> Above(Type type)
    {
        if (type.IsEnum || type.IsSubclassOf(typeof(Delegate)))
        {
            return [];
        }

        var parent = type.BaseType is { } b && b != typeof(object) && b != typeof(ValueType) ? b : null;
        return (parent is null ? [] : new[] { parent }).Concat(type.GetInterfaces()
            .Where(i => i.IsPublic && !(IsRecord(type) && i.Name == "IEquatable`1") && parent?.GetInterfaces().Contains(i) != true).OrderBy(i => i.Name, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Members(Type type) =>
        type.IsEnum ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name)):0}")
        : type.IsSubclassOf(typeof(Delegate)) ? [ApiNames.Signature(type.GetMethod("Invoke")!)]
        : type.GetMembers(Visible).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute))).Select(Member).OfType<string>();

    private static string? Member(MemberInfo member) => member switch
    {
        FieldInfo field when IsVisible(field) => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{ApiNames.Of(field)} {field.Name}{(field.IsLiteral ? $" = {ApiNames.Value(field.GetRawConstantValue(), field.FieldType)}" : "")}",
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsVisible) => Property(property),
        EventInfo happening when IsVisible(happening.AddMethod!) => $"event {ApiNames.Of(happening)} {happening.Name}",
        ConstructorInfo constructor when IsVisible(constructor) && !IsCopy(constructor) => $"{Scope(constructor)}{ApiNames.Of(constructor.DeclaringType!)}({ApiNames.Parameters(constructor)})",
        MethodInfo method when IsVisible(method) && IsOwn(method) => $"{Scope(method)}{ApiNames.Signature(method)}",
        _ => null,
    };

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(IsVisible).ToArray();
        var isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var index = property.GetIndexParameters();
        string[] how = [.. accessors.Select(a => (a.IsPublic ? "" : "protected ") + (a == property.GetMethod ? "get;" : isInit ? "init;" : "set;")).Order(StringComparer.Ordinal)];
        return $"{Scope(accessors[0])}{(property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "")}{ApiNames.Of(property)} "
            + $"{(index.Length > 0 ? $"this[{string.Join(", ", index.Select(ApiNames.Parameter))}]" : property.Name)} {{ {string.Join(' ', how)} }}";
    }

    private static string Scope(MethodBase method) => (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType.IsSealed ? "virtual " : "");

    private static bool IsVisible(FieldInfo field) => field is { IsSpecialName: false } && (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static bool IsVisible(MethodBase method) => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !method.DeclaringType!.IsSealed);

    private static bool IsCopy(ConstructorInfo constructor) => !constructor.IsPublic && constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    /// <summary>What it does not merely do in its own way, as every object does.</summary>
    private static bool IsOwn(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && method.GetBaseDefinition().DeclaringType != typeof(object);
}
