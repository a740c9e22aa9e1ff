namespace Jinpai.Storage.Segments;

/// <summary>Builders of segments that were written, to be used again by the next batch and the next file: their arrays are large, and making them costs more than filling them.</summary>
/// <remarks>One thread packs the next batch while another gives back what was written.</remarks>
internal sealed class SpareBuilders
{
    /// <summary>A batch's own; what a batch of other days needed beside is let go.</summary>
    private const long MostBytes = 192 << 20;

    private readonly Stack<SegmentBuilder> _builders = new();
    private readonly Lock _gate = new();
    private long _bytes;

    public SegmentBuilder Take()
    {
        lock (_gate)
        {
            if (!_builders.TryPop(out var builder))
            {
                return new SegmentBuilder();
            }

            _bytes -= builder.Capacity;
            return builder;
        }
    }

    public void Return(IEnumerable<SegmentBuilder> builders)
    {
        lock (_gate)
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
}
