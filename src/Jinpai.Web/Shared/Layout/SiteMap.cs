using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Shared.Layout;

/// <summary>The pages of the navigation, in its order.</summary>
public static class SiteMap
{
    /// <summary>Modules with their pages; a module with one page is a link itself.</summary>
    public static IReadOnlyList<SitePage> Pages { get; } =
    [
        new("/", "nav.overview", "gauge", null),
        new("/agents", "nav.agents", "users", null),
        new("/receptions", "nav.receptions", "messages", "nav.details"),
        new("/orders", "nav.orders", "shopping-cart", "nav.details"),
        new("/losses", "nav.losses", "user-x", "nav.details"),
        new("/faults", "nav.faults", "alert-triangle", "nav.details"),
        new("/scores", "nav.scores", "award", null),
        new("/slips", "nav.slips", "wallet", null),
        new("/import", "nav.import", "database-import", null),
        new("/jobs", "nav.jobs", "list-details", null),
        new("/people", "nav.people", "user", "nav.settings"),
        new("/audit", "nav.audit", "settings", "nav.settings"),
    ];

    /// <summary>Those that the visitor may open.</summary>
    public static IEnumerable<SitePage> PagesFor(Visit visit) => Pages.Where(page => visit.MayOpen(page.Path));

    /// <summary>True if <paramref name="path"/> is this page or one below it, such as <c>/agents/may</c>.</summary>
    public static bool IsWithin(SitePage page, string path) =>
        path == page.Path || (page.Path != "/" && path.StartsWith(page.Path + "/", StringComparison.Ordinal));
}
