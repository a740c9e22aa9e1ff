namespace Jinpai.Storage.Segments;

/// <summary>Builders of segments that were written, to be used again by the next batch and the next file: their arrays are large, and making them costs more than filling them.</summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class SpareBuilders
{
    /// <summary>A batch's own; what a batch of other days needed beside is let go.</summary>
    private const long MostBytes = 192 << 20;

    private readonly Stack<SegmentBuilder> _builders = new();
    private long _bytes;

    public SegmentBuilder Take()
    {
        if (!_builders.TryPop(out var builder))
        {
            return new SegmentBuilder();
        }

        _bytes -= builder.Capacity;
        return builder;
    }

    public void Return(IEnumerable<SegmentBuilder> builders)
    {
        foreach (var builder in builders)
        {
            if (_bytes + builder.Capacity <= MostBytes)
            {
                _builders.Push(builder);
                _bytes += builder.Capacity;
            }
        }
    }
}
