using System.Reflection;
using System.Reflection.Emit;

namespace Jinpai.Architecture.Tests;

/// <summary>Walks over a method's instructions and names the methods that it calls.</summary>
internal static class IlReader
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<OpCode>().ToDictionary(o => o.Value);

    public static IEnumerable<(OpCode OpCode, MethodBase? Method)> Read(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var position = 0;
        while (position < il.Length)
        {
            var value = il[position] == 0xFE ? unchecked((short)((0xFE << 8) | il[position + 1])) : il[position];
            var opCode = OpCodesByValue[value];
            position += opCode.Size;
            yield return (opCode, opCode.OperandType == OperandType.InlineMethod ? Resolve(method, BitConverter.ToInt32(il, position)) : null);
            position += OperandSize(opCode.OperandType, il, position);
        }
    }

    private static int OperandSize(OperandType type, byte[] il, int position) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, position)),
        _ => 4,
    };

    private static MethodBase? Resolve(MethodBase within, int token)
    {
        var typeArguments = within.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        return within.Module.ResolveMethod(token, typeArguments, within.IsGenericMethod ? within.GetGenericArguments() : null);
    }
}
