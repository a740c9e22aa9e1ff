using Jinpai.Desk.Details;
using Jinpai.Storage.Reading;
using Jinpai.Web.Shared.Lists;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Jinpai.Web.Orders;

/// <summary>The list of orders as a file.</summary>
internal static class OrderDownload
{
    public static void Map(IEndpointRouteBuilder routes) => ListFiles.Map(routes, "orders", (query, open, services) =>
        new DetailTables(open.Time, open.Shop.Rules).Deals(OrderList.Selection(query).Kind == DealKind.Excluded ? "excluded" : "deals", services.GetRequiredService<OrderList>().All(query)));
}
