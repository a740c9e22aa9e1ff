using Jinpai.Desk.Health;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Jinpai.Web.Hosting;

/// <summary>What a supervisor asks: is the process alive, can it serve. Nothing of the data stands in the answers.</summary>
internal static class HealthEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live")).Unbounded().SameForAll();
        routes.MapGet("/health/ready", (Readiness readiness) => readiness.Faults() is { Count: > 0 } faults
            ? Results.Text(string.Join(' ', faults), statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("ready")).Unbounded().SameForAll();
    }
}
