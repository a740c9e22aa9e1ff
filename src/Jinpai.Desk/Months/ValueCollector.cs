using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Desk.Months;

/// <summary>Takes the metric values of a file and passes over everything else.</summary>
public sealed class ValueCollector : IRecordSink
{
    public List<ImportedMetricValue> Values { get; } = [];

    public void Add(IRecord record)
    {
        if (record is ImportedMetricValue value)
        {
            Values.Add(value);
        }
    }

    public void Add(in MessageRow message)
    {
    }
}
