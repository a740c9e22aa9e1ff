using CsCheck;

namespace Jinpai.Import.Tests.Silence;

/// <summary>One of a few values at random.</summary>
internal static class Pick
{
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
