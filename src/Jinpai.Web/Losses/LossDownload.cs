using Jinpai.Desk.Details;
using Jinpai.Web.Shared.Lists;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Losses;

/// <summary>The list of losses as a file.</summary>
internal static class LossDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        ListFiles.Map(routes, "losses", (query, open, services) => new DetailTables(open.Time, open.Shop.Rules).Losses(services.GetRequiredService<LossList>().All(query)));
}
