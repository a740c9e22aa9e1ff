using System.Globalization;
using Jinpai.Core;
using Jinpai.Generator.Randomness;

namespace Jinpai.Generator.Catalogue;

/// <summary>The shop's products; a few sell much more than the rest.</summary>
internal sealed class ProductCatalogue
{
    private const int Count = 60;
    private static readonly string[] Colors = ["米白色", "黑色", "燕麦色", "雾霾蓝", "豆沙粉", "薄荷绿", "焦糖色", "烟灰色", "酒红色", "奶杏色", "藏青色", "香芋紫", "浅卡其", "牛油果绿"];
    private readonly Product[] _products;

    public ProductCatalogue(int year, Pcg32 random)
    {
        _products = new Product[Count];
        for (var i = 0; i < Count; i++)
        {
            _products[i] = Create(i, year, random);
        }
    }

    public IReadOnlyList<Product> All => _products;

    /// <summary>A product, the first ones far more often.</summary>
    public Product Draw(Pcg32 random) => _products[Math.Min(random.Below(Count), random.Below(Count))];

    /// <summary>Another product than <paramref name="product"/>.</summary>
    public Product DrawOther(Product product, Pcg32 random)
    {
        var drawn = Draw(random);
        return drawn == product ? _products[(Array.IndexOf(_products, drawn) + 1) % Count] : drawn;
    }

    private static Product Create(int index, int year, Pcg32 random)
    {
        var garment = Garment.All[index % Garment.All.Count];
        var fabric = random.Pick(garment.Fabrics);
        var season = random.Pick(["秋季新款", "早秋", "秋冬新款", "春秋", "新款", "初秋爆款"]);
        var title = $"{year.ToString(CultureInfo.InvariantCulture)}{season}{random.Pick(garment.Styles)}{fabric}{garment.ShortName}女{random.Pick(garment.Cuts)}{random.Pick(garment.Tails)}";
        var price = new Money((random.Between(garment.LowYuan, garment.HighYuan) * 100) - random.Pick([0, 10, 100, 200]));
        var firstColor = random.Below(Colors.Length);
        var colors = Enumerable.Range(0, random.Between(2, 4)).Select(i => Colors[(firstColor + (i * 3)) % Colors.Length]).ToArray();
        var id = (680_000_000_000L + (index * 1_370_291L) + random.Below(1_000_000)).ToString(CultureInfo.InvariantCulture);
        return new Product(id, title, garment.ShortName, price, fabric, colors, garment.Sizes, IsPresale: index % 17 == 5);
    }
}
