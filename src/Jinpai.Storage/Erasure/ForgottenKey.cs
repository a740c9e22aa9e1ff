using System.Globalization;
using System.Security.Cryptography;
using Jinpai.Core;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Erasure;

/// <summary>The key of a buyer whose name was taken out: it says nothing of them, and every figure is what it was.</summary>
public static class ForgottenKey
{
    private const string Prefix = "forgotten-";

    /// <summary>A buyer who was forgotten.</summary>
    public static bool Is(BuyerKey key) => key.Value?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>A key for each key of a buyer.</summary>
    /// <remarks>
    /// What a replay asks of keys stays: their order among each other, which of them are masked, and the bucket of each, so that its messages and orders lie where they lay.
    /// Which of the names that say so is drawn from the system's random source: nobody can find the key by trying.
    /// </remarks>
    internal static IReadOnlyDictionary<string, string> Of(IEnumerable<string> keys)
    {
        var one = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        return keys.Order(StringComparer.Ordinal).Select((key, index) => (Key: key, Name: NameOf(key, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{one}-{index + 1:00}-"))))
            .ToDictionary(pair => pair.Key, pair => pair.Name, StringComparer.Ordinal);
    }

    private static string NameOf(string key, string beginning)
    {
        var bucket = BuyerHash.BucketOf(key);
        while (true)
        {
            var name = beginning + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)) + (new BuyerKey(key).IsMasked ? "*" : "");
            if (BuyerHash.BucketOf(name) == bucket)
            {
                return name;
            }
        }
    }
}
