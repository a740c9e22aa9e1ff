using Jinpai.Web.Access;
using Jinpai.Web.Shared.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web;

/// <summary>Lets nobody past to a route whose right they do not have: they hear which right it is. Stands behind the gate, which sends strangers to the door, and before everything that answers.</summary>
internal sealed class AccessCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Visit visit)
    {
        if (context.GetEndpoint() is not RouteEndpoint route)
        {
            return next(context);
        }

        var need = RouteTable.Of(route) ?? throw new InvalidOperationException($"What '{route.RoutePattern.RawText}' needs stands nowhere.");
        if (need.Right is { } right)
        {
            visit.Desk.Require(right, need.Least);
        }

        return next(context);
    }
}
