using Microsoft.AspNetCore.Builder;

namespace Jinpai.Web.Hosting;

/// <summary>Says of a route that it is open.</summary>
internal static class OpenRoutes
{
    public static TBuilder Open<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OpenRouteAttribute());

    /// <summary>And that it is the same for all.</summary>
    public static TBuilder SameForAll<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new OpenRouteAttribute { IsSameForAll = true });
}
