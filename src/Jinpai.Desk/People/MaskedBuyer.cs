using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jinpai.Core;

namespace Jinpai.Desk.People;

/// <summary>A buyer as those see them who may not know the name: its first sign, and what tells them apart from others of the installation. Nobody finds the name by trying.</summary>
public static class MaskedBuyer
{
    private const int Bytes = 4;

    /// <param name="buyer">As the platform names them.</param>
    /// <param name="secret">Of the installation.</param>
    public static BuyerKey Of(BuyerKey buyer, byte[] secret)
    {
        if (!buyer.IsKnown)
        {
            return buyer;
        }

        var elements = StringInfo.GetTextElementEnumerator(buyer.Value);
        var first = elements.MoveNext() ? elements.GetTextElement() : "";
        var sign = first.Length < buyer.Value.Length ? first : "";
        return new BuyerKey($"{sign}***·{Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(buyer.Value))[..Bytes])}");
    }
}
