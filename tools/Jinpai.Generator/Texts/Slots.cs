using System.Globalization;
using System.Text;
using Jinpai.Generator.Buyers;
using Jinpai.Generator.Catalogue;
using Jinpai.Generator.Randomness;

namespace Jinpai.Generator.Texts;

/// <summary>Fills the slots of a phrase: <c>{size}</c>, <c>{color}</c>, <c>{price}</c> … with what fits the buyer and the product.</summary>
internal static class Slots
{
    private static readonly string[] Couriers = ["中通", "圆通", "韵达", "申通", "顺丰", "极兔"];
    private static readonly string[] Towns = ["杭州", "广州", "义乌", "常熟"];

    public static string Fill(string phrase, BuyerProfile buyer, Product product, Pcg32 random)
    {
        if (!phrase.Contains('{', StringComparison.Ordinal))
        {
            return phrase;
        }

        var text = new StringBuilder(phrase.Length + 24);
        var at = 0;
        while (at < phrase.Length)
        {
            var open = phrase.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(phrase, at, phrase.Length - at);
                break;
            }

            var close = phrase.IndexOf('}', open);
            text.Append(phrase, at, open - at).Append(Value(phrase[(open + 1)..close], buyer, product, random));
            at = close + 1;
        }

        return text.ToString();
    }

    private static string Value(string slot, BuyerProfile buyer, Product product, Pcg32 random) => slot switch
    {
        "size" => buyer.SizeOf(product),
        "size2" => product.Sizes[Math.Min(product.Sizes.Count - 1, buyer.SizeStep + 1)],
        "color" => buyer.ColorOf(product),
        "color2" => product.Colors[(buyer.ColorStep + 1) % product.Colors.Count],
        "fabric" => product.Fabric,
        "item" => product.ShortName,
        "price" => Yuan(product.Price.MinorUnits / 100),
        "offer" => Yuan(product.Price.MinorUnits / 100 * random.Between(80, 92) / 100),
        "height" => Number(buyer.Height),
        "weight" => Number(buyer.WeightJin),
        "city" => buyer.City,
        "town" => random.Pick(Towns),
        "courier" => random.Pick(Couriers),
        "cut" => Number(random.Pick([3, 5, 8, 10])),
        "days" => random.Pick(["2", "3", "3-4", "2-3"]),
        "hours" => random.Pick(["24", "48"]),
        "months" => random.Pick(["9", "10", "11"]),
        "cm" => Number(random.Between(58, 118)),
        "coupon" => random.Pick(["满199减20", "满299减40", "满2件95折", "关注店铺立减5元"]),
        _ => throw new InvalidOperationException($"Unknown slot '{slot}' in a phrase."),
    };

    private static string Yuan(long yuan) => yuan.ToString(CultureInfo.InvariantCulture);
    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
