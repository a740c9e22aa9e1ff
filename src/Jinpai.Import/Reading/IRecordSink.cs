using Jinpai.Core.Records;

namespace Jinpai.Import.Reading;

/// <summary>Takes what an importer reads, one record at a time, in file order. Implemented by the storage, and by tests.</summary>
/// <remarks>Nothing that a sink was given counts until the file's import is committed: a file is in whole or not at all.</remarks>
public interface IRecordSink
{
    /// <summary>Messages apart from all else: there are thousands of them for each record, and none may cost an object.</summary>
    void Add(in MessageRow message);

    /// <summary>Any other record. Where it stood in the file is <see cref="IRecord.Line"/>.</summary>
    void Add(IRecord record);
}
