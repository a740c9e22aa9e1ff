using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests.Taobao;

/// <summary>Counts records and keeps none; now and then measures how much more memory is alive than at its beginning.</summary>
internal sealed class PeakSink(MeasuredAlone alone) : IRecordSink
{
    private readonly long _before = alone.AliveBytes();

    public long Count { get; private set; }
    public long Peak { get; private set; }

    public void Add(in MessageRow message) => Take();
    public void Add(IRecord record) => Take();

    private void Take()
    {
        Count++;
        if (Count % 10_000 == 5_000)
        {
            Peak = Math.Max(Peak, alone.AliveBytes() - _before);
        }
    }
}
