namespace Jinpai.Core;

/// <summary>Spreads numbers over places in memory. Nothing is stored by it: for that there is <see cref="StableHash"/>.</summary>
public static class QuickHash
{
    /// <summary>Every bit of the number moves every bit of the result.</summary>
    public static ulong Mix(ulong number)
    {
        var high = Math.BigMul(number, 0x9E3779B185EBCA87, out ulong low);
        return high ^ low;
    }
}
