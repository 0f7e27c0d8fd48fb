using System.Reflection;

namespace Lode.Tests.Library.Api;

/// <summary>The types that a caller meets who begins with some.</summary>
internal static class ApiReach
{
    private const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyCollection<Type> Of(IEnumerable<Type> first, Assembly[] within)
    {
        var (found, open) = (new HashSet<Type>(), new Queue<Type>(first));
        while (open.TryDequeue(out var type))
        {
            if (within.Contains(type.Assembly) && found.Add(type))
            {
                foreach (var named in Named(type).SelectMany(Parts))
                {
                    open.Enqueue(named);
                }
            }
        }

        return found;
    }

    /// <summary>The types in the signatures of a type.</summary>
    private static IEnumerable<Type> Named(Type type) =>
        type.GetMembers(Visible).SelectMany(OfMember).Concat(type.GetInterfaces()).Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.GetCustomAttributesData().Select(a => a.AttributeType));

    private static IEnumerable<Type> OfMember(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(p => p.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo happening => [happening.EventHandlerType!],
        Type nested => [nested],
        _ => [],
    };

    /// <summary>A type without its wrapping: <c>ImmutableArray</c> and what it holds.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? type.GetGenericParameterConstraints().SelectMany(Parts)
        : type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
