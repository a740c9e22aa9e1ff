using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Shared.Visits;

/// <summary>Who asks for a page, as the gate found.</summary>
/// <param name="Viewer">What they may.</param>
/// <param name="Who">Null: nobody is signed in.</param>
/// <param name="Token">Of the browser; null: none.</param>
public sealed record Visitor(Viewer Viewer, SignedIn? Who = null, string? Token = null)
{
    /// <summary>May see nothing: of pages that are made before anybody was asked.</summary>
    public static Visitor Nobody { get; } = new(Viewer.Nobody);

    public static Visitor Of(HttpContext context) => context.Features.Get<Visitor>() ?? Nobody;
}
