using Jinpai.Core;

namespace Jinpai.Web.Shared.Keeping;

/// <summary>What was asked last of one list of facts: whole lists that had to be read, and of others how many rows each day has.</summary>
internal sealed class KeptFacts<T>(KeepingRoom room)
{
    /// <summary>With its names and numbers as texts.</summary>
    private const int BytesOfRow = 200;
    private const int BytesOfDay = 16;

    public Kept<IReadOnlyList<T>> Rows { get; } = new(room, rows => (long)rows.Count * BytesOfRow);

    public Kept<IReadOnlyList<(BusinessDay Day, long Count)>> Days { get; } = new(room, days => (long)days.Count * BytesOfDay);
}
