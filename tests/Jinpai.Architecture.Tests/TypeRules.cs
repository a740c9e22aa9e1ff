using System.Reflection;
using System.Runtime.CompilerServices;

namespace Jinpai.Architecture.Tests;

/// <summary>Rules on compiled types.</summary>
internal static class TypeRules
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Types that a person wrote.</summary>
    public static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(IsWritten);

    public static IEnumerable<Offence> OpenClass(Type type)
    {
        if (!type.IsClass || type.IsSealed || IsMarkup(type) || typeof(Delegate).IsAssignableFrom(type) || type.GetMethod("<Main>$", Declared) is not null)
        {
            return [];
        }

        // Every record class has a protected copy constructor; it opens nothing, for it needs an instance first.
        var isClosed = type.IsAbstract && type.GetConstructors(Declared).Where(c => !c.IsStatic && !IsCopy(c)).All(c => c.IsPrivate || c.IsFamilyAndAssembly || c.IsAssembly);
        return isClosed ? [] : [At(type, "is neither sealed, nor static, nor abstract with constructors that only its own assembly can call")];
    }

    public static IEnumerable<Offence> MutableMembers(Type type)
    {
        if (!type.IsVisible || type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        const BindingFlags Visible = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Visible).Where(p => p.SetMethod is { IsPublic: true } setter && !IsInit(setter)))
        {
            yield return At(type, $"property {property.Name} can be set");
        }

        foreach (var field in type.GetFields(Visible).Where(f => f is { IsInitOnly: false, IsLiteral: false }))
        {
            yield return At(type, $"field {field.Name} can be set");
        }
    }

    public static IEnumerable<Offence> FloatingMembers(Type type)
    {
        var places = type.GetFields(Declared).Select(f => (f.FieldType, Text: $"field {f.Name}"))
            .Concat(type.GetProperties(Declared).Select(p => (p.PropertyType, Text: $"property {p.Name}")))
            .Concat(Methods(type).SelectMany(m => m.GetParameters().Select(p => (p.ParameterType, Text: $"parameter {p.Name} of {m.Name}"))))
            .Concat(Methods(type).OfType<MethodInfo>().Select(m => (m.ReturnType, Text: $"result of {m.Name}")))
            .Concat(Methods(type).SelectMany(m => (m.GetMethodBody()?.LocalVariables ?? []).Select(l => (l.LocalType, Text: $"local variable of {m.Name}"))));
        return places.Where(p => HoldsFloating(p.Item1)).Select(p => At(type, $"{p.Text} is {p.Item1}"));
    }

    /// <summary>Calls that hand over or give back a floating number, and instructions that compute with one.</summary>
    public static IEnumerable<Offence> FloatingInstructions(Type type) =>
        from method in Methods(type)
        from instruction in IlReader.Read(method)
        where instruction.Method is { } called ? UsesFloating(called) : instruction.OpCode.Name is "ldc.r4" or "ldc.r8" or "conv.r4" or "conv.r8" or "conv.r.un"
        select At(type, $"{method.Name}: {(instruction.Method is { } m ? $"calls {m.DeclaringType?.Name}.{m.Name}" : instruction.OpCode.Name)}");

    private static bool UsesFloating(MethodBase method) =>
        method.GetParameters().Any(p => HoldsFloating(p.ParameterType)) || (method is MethodInfo { ReturnType: var result } && HoldsFloating(result));

    private static IEnumerable<MethodBase> Methods(Type type) => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    private static bool HoldsFloating(Type type)
    {
        if (type == typeof(double) || type == typeof(float) || type == typeof(Half))
        {
            return true;
        }

        return (type.HasElementType && HoldsFloating(type.GetElementType()!)) || (type.IsGenericType && type.GetGenericArguments().Any(HoldsFloating));
    }

    private static bool IsWritten(Type type) =>
        !type.IsDefined(typeof(CompilerGeneratedAttribute), false) && !type.Name.StartsWith('<')
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    /// <summary>The class of a .razor file: its markup cannot say that it is sealed.</summary>
    private static bool IsMarkup(Type type)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
        {
            // The compiler makes a plain class of the usings that all pages share.
            if (ancestor.FullName == "Microsoft.AspNetCore.Components.ComponentBase" || ancestor.Name == "_Imports")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCopy(ConstructorInfo constructor) => constructor.GetParameters() is [{ ParameterType: var only }] && only == constructor.DeclaringType;

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static Offence At(Type type, string text)
    {
        var outer = type;
        while (outer.DeclaringType is { } declaring)
        {
            outer = declaring;
        }

        var name = outer.Name.Split('`')[0];
        var file = Repository.Sources.FirstOrDefault(s => s.Project == outer.Assembly.GetName().Name && s.Declarations.Any(d => d.IsType && d.Name == name));
        var place = file?.OffenceAt(file.Declarations.First(d => d.IsType && d.Name == name).Start, "").Place ?? outer.Assembly.GetName().Name!;
        return new Offence(place, $"{type.FullName} {text}");
    }
}
