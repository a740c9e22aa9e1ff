using Jinpai.Desk.Details;
using Jinpai.Web.Shared.Lists;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Faults;

/// <summary>The list of faults as a file.</summary>
internal static class FaultDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        ListFiles.Map(routes, "faults", (query, open, services) => new DetailTables(open.Time, open.Shop.Rules).Faults(services.GetRequiredService<FaultList>().All(query)));
}
