namespace Jinpai.Storage.Engines;

/// <summary>Whose rows a connection is about: what every key begins with. Statements name them <c>$org</c> and <c>$shop</c>.</summary>
/// <param name="Org">The organisation's number.</param>
/// <param name="Shop">The shop's number; 0: no shop.</param>
internal readonly record struct Scope(long Org, long Shop)
{
    /// <summary>A new installation has one organisation.</summary>
    public static Scope OfOrganisation { get; } = new(1, 0);
}
