using Jinpai.Core.Records;
using Jinpai.Import.Reading;
using Jinpai.Storage.Segments;

namespace Jinpai.Storage.Tests;

/// <summary>Takes messages only.</summary>
internal sealed class BatchSink(MessageBatch batch) : IRecordSink
{
    public void Add(in MessageRow message) => batch.Add(message);
    public void Add(IRecord record) => throw new InvalidOperationException("Messages only.");
}
