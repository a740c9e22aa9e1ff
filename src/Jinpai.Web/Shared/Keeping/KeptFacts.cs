using Jinpai.Core;

namespace Jinpai.Web.Shared.Keeping;

/// <summary>What was asked last of one list of facts: whole lists that had to be read, and of others how many rows each day has.</summary>
internal sealed class KeptFacts<T>
{
    public Kept<IReadOnlyList<T>> Rows { get; } = new(8);

    public Kept<IReadOnlyList<(BusinessDay Day, long Count)>> Days { get; } = new(32);
}
