using Jinpai.Desk.People;
using Jinpai.Desk.Users;
using Jinpai.Storage.Audit;
using Microsoft.AspNetCore.Http;

namespace Jinpai.Web.Shared.Visits;

/// <summary>Who asks for a page, as the gate found.</summary>
/// <param name="Viewer">What they may.</param>
/// <param name="Who">Null: nobody is signed in.</param>
/// <param name="Token">Of the browser; null: none.</param>
public sealed record Visitor(Viewer Viewer, SignedIn? Who = null, string? Token = null)
{
    /// <summary>May see nothing: of pages that are made before anybody was asked.</summary>
    public static Visitor Nobody { get; } = new(new Viewer { Name = Signature.Nobody, Role = Role.Auditor, Shops = [] });

    /// <summary>As long as there are no users: whoever sits at this machine.</summary>
    public static Visitor Local { get; } = new(Viewer.LocalOwner);

    public static Visitor Of(HttpContext context) => context.Features.Get<Visitor>() ?? Nobody;
}
