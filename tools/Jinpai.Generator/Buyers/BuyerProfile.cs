using Jinpai.Generator.Catalogue;
using Jinpai.Generator.Randomness;

namespace Jinpai.Generator.Buyers;

/// <summary>A buyer's nick and what shapes their questions.</summary>
/// <param name="Nick">The platform's name of the buyer.</param>
/// <param name="City">Where the parcel goes.</param>
/// <param name="Height">In centimetres.</param>
/// <param name="WeightJin">In 斤, half kilograms.</param>
/// <param name="SizeStep">Which of a product's sizes fits, counted from 0.</param>
/// <param name="ColorStep">Which of a product's colours is liked.</param>
internal sealed record BuyerProfile(string Nick, string City, int Height, int WeightJin, int SizeStep, int ColorStep)
{
    private static readonly string[] Cities = ["上海", "成都", "武汉", "西安", "长沙", "郑州", "沈阳", "南京", "重庆", "昆明", "新疆乌鲁木齐", "哈尔滨", "福州", "合肥", "济南", "兰州"];

    public static BuyerProfile Draw(string nick, Pcg32 random)
    {
        var weight = random.Between(84, 146);
        return new BuyerProfile(nick, random.Pick(Cities), random.Between(150, 175), weight, Math.Clamp((weight - 84) / 13, 0, 4), random.Below(4));
    }

    public string SizeOf(Product product) => product.Sizes[Math.Min(SizeStep, product.Sizes.Count - 1)];
    public string ColorOf(Product product) => product.Colors[ColorStep % product.Colors.Count];
}
