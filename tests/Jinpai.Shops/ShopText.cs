using System.Text;

namespace Jinpai.Shops;

/// <summary>Prints a shop for the message of a failing test.</summary>
public static class ShopText
{
    /// <summary>The seed, then every file as it would be imported.</summary>
    public static string Print(Shop shop, FileLayout layout = FileLayout.Whole)
    {
        ArgumentNullException.ThrowIfNull(shop);
        var text = new StringBuilder("seed ").Append(shop.Seed).Append("  ").Append(shop.Options).Append('\n');
        text.Append("rules ").Append(Shop.RulesJson).Append('\n');
        foreach (var file in NeutralFiles.Of(shop, layout))
        {
            text.Append("--- ").Append(file.Name).Append('\n').Append(file.Content);
        }

        return text.ToString();
    }
}
