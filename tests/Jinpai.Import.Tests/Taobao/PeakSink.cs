using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Counts records and keeps none; now and then measures how much more memory is alive than at its beginning.</summary>
internal sealed class PeakSink : IRecordSink
{
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: true);

    public long Count { get; private set; }
    public long Peak { get; private set; }

    public void Add(in MessageRow message) => Take();
    public void Add(IRecord record) => Take();

    private void Take()
    {
        Count++;
        if (Count % 10_000 == 5_000)
        {
            Peak = Math.Max(Peak, GC.GetTotalMemory(forceFullCollection: true) - _before);
        }
    }
}
