namespace Jinpai.Generator.Tests.Faults;

/// <summary>Something that happens to the value of a cell on its way from the platform to us.</summary>
/// <param name="Name">For the message of a failing test.</param>
/// <param name="Applies">Whether it can happen to a value.</param>
/// <param name="Make">The value after it.</param>
internal sealed record CellFault(string Name, Func<string, bool> Applies, Func<string, string> Make)
{
    /// <summary>Whether nothing is left in the cell.</summary>
    public bool IsBlank => Name is "blank" or "dash";

    public override string ToString() => Name;
}
