namespace Jinpai.Storage.Refusals;

/// <summary>
/// Stored content that cannot be what was written. Decoders and readers of rows look at what they read and throw this alone; any other exception that comes out of one is a fault of ours.
/// The engine's own check sees the structure of its file, not what we packed into a cell.
/// </summary>
public sealed class DamagedContentException : Exception
{
    /// <param name="place">The table, and which of its rows where that is known.</param>
    /// <param name="found">What was found, and what there should have been.</param>
    public DamagedContentException(string place, string found)
        : this(place, found, null)
    {
    }

    /// <param name="place">The table, and which of its rows where that is known.</param>
    /// <param name="found">What was found, and what there should have been.</param>
    /// <param name="cause">What a library said of it.</param>
    public DamagedContentException(string place, string found, Exception? cause)
        : base($"{place}: {found}", cause)
    {
        Place = place;
        Found = found;
    }

    public string Place { get; }
    public string Found { get; }

    /// <summary>The same, said of a place that holds this one: the row of a pack, the database of a row.</summary>
    internal DamagedContentException In(string outer) => new($"{outer}, {Place}", Found, this);

    /// <summary>As people are told it.</summary>
    internal StorageRefusedException Told() => new("unreadable_content", Message);
}
