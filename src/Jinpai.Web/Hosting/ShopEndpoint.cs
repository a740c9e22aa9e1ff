using System.Globalization;
using Jinpai.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Hosting;

/// <summary>Takes the form of a new shop. What is refused goes back to the form with all that was filled in.</summary>
internal static class ShopEndpoint
{
    public const string Path = "/shops";
    private const int LongestName = 100;

    public static IReadOnlyList<string> Platforms { get; } = ["taobao", "tmall", "jd", "pinduoduo", "douyin", "kuaishou", "other"];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, (DataDirectory data, [FromForm] string? code, [FromForm] string? name, [FromForm] string? zone, [FromForm] string? cut, [FromForm] string? platform) =>
        {
            var asked = (Code: code?.Trim() ?? "", Name: name?.Trim() ?? "", Zone: zone?.Trim() ?? "", Cut: cut?.Trim() ?? "", Platform: platform ?? "");
            var told = Add(data, asked);
            return told is null
                ? new SeeOther("/import", ("shop", asked.Code))
                : new SeeOther("/shops/new", ("told", told), ("code", asked.Code), ("name", asked.Name), ("zone", asked.Zone), ("cut", asked.Cut), ("platform", asked.Platform));
        });

    /// <summary>Null: added.</summary>
    private static string? Add(DataDirectory data, (string Code, string Name, string Zone, string Cut, string Platform) asked)
    {
        if (asked.Name.Length is 0 or > LongestName)
        {
            return "name";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(asked.Zone, out _))
        {
            return "zone";
        }

        if (!TimeOnly.TryParseExact(asked.Cut, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var cut))
        {
            return "cut";
        }

        try
        {
            data.AddShop(new ShopInfo(asked.Code, asked.Name, asked.Zone, cut, Platforms.Contains(asked.Platform) ? asked.Platform : "other"));
            return null;
        }
        catch (StorageRefusedException refused)
        {
            return refused.Code;
        }
    }
}
