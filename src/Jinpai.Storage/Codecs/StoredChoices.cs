using System.Globalization;

namespace Jinpai.Storage.Codecs;

/// <summary>The values of an enumeration by the byte that is stored of them.</summary>
internal static class StoredChoices<T>
    where T : struct, Enum
{
    private static readonly T?[] ByNumber = Numbered();

    /// <summary>Null: none has that number.</summary>
    public static T? Of(byte number) => ByNumber[number];

    private static T?[] Numbered()
    {
        var values = new T?[byte.MaxValue + 1];
        foreach (var value in Enum.GetValues<T>())
        {
            values[Convert.ToByte(value, CultureInfo.InvariantCulture)] = value;
        }

        return values;
    }
}
