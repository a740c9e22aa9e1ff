using System.Reflection;

namespace Jinpai.Core;

/// <summary>Values that stand in static fields, wherever in an assembly: a kind of something need not be listed anywhere.</summary>
public static class StaticFields
{
    /// <summary>Those of a type, public or not, each once.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<Assembly> assemblies) => assemblies
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType == typeof(T))
        .Select(field => (T)field.GetValue(null)!)
        .Distinct();
}
