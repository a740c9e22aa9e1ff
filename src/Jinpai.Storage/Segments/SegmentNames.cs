namespace Jinpai.Storage.Segments;

/// <summary>The names behind the indexes of pending messages.</summary>
internal sealed class SegmentNames
{
    public NameTable Buyers { get; } = new();
    public NameTable Accounts { get; } = new();

    /// <summary>Products and orders.</summary>
    public NameTable References { get; } = new();
}
