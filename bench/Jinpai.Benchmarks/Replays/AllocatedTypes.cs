using System.Diagnostics.Tracing;
using System.Globalization;

namespace Jinpai.Benchmarks.Replays;

/// <summary>Which types were allocated, by the runtime's samples of one in about 100 KB.</summary>
internal sealed class AllocatedTypes : EventListener
{
    private const int SampledAllocation = 10;
    private readonly Dictionary<string, ulong> _bytes = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>The most allocated first, as lines of type and share.</summary>
    public IEnumerable<string> Top(int count)
    {
        lock (_gate)
        {
            var all = _bytes.Values.Aggregate(0UL, (sum, bytes) => sum + bytes);
            return [.. _bytes.OrderByDescending(entry => entry.Value).Take(count).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Value * 100.0 / all,5:F1} %  {entry.Key}"))];
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime")
        {
            EnableEvents(eventSource, EventLevel.Verbose, (EventKeywords)1);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventId == SampledAllocation)
        {
            lock (_gate)
            {
                var type = (string)eventData.Payload![5]!;
                _bytes[type] = _bytes.GetValueOrDefault(type) + (ulong)eventData.Payload[3]!;
            }
        }
    }
}
