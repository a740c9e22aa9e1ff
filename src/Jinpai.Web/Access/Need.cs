using Jinpai.Desk.People;

namespace Jinpai.Web.Access;

/// <summary>What a route asks of its visitor.</summary>
/// <param name="Right">The right; null: none.</param>
/// <param name="IsOpen">Those who are not signed in are answered too.</param>
/// <param name="Least">How far it must go at least.</param>
public sealed record Need(Right? Right, bool IsOpen, Extent Least = Extent.Own)
{
    /// <summary>For everybody: what says nothing of a shop.</summary>
    public static Need None { get; } = new(null, IsOpen: true);

    /// <summary>For whoever is signed in, in any role.</summary>
    public static Need SignedIn { get; } = new(null, IsOpen: false);

    public static implicit operator Need(Right right) => new(right, IsOpen: false);

    /// <summary>For what makes no sense in part.</summary>
    public static Need All(Right right) => new(right, IsOpen: false, Extent.All);

    /// <summary>Whether somebody is let in.</summary>
    public bool IsMetBy(Viewer viewer) => Right is not { } right || viewer.ExtentOf(right) >= Least;
}
