using System.Data.Common;
using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Records;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Imports;

/// <summary>Writes low-volume records, each version with its file.</summary>
internal sealed class RecordWriter : IDisposable
{
    private readonly ShortWrites _writes;
    private readonly long _fileId;
    private readonly long _importId;
    private readonly FileTally _tally;
    private readonly DbCommand _versions;
    private readonly ByteWriter _bytes = new();
    private readonly Dictionary<(RecordKind Kind, string Key), int> _occurrences = [];
    private long _count;

    public RecordWriter(ShortWrites writes, FileNumber number, FileTally tally)
    {
        _writes = writes;
        _fileId = number.FileId;
        _importId = number.ImportId;
        _tally = tally;
        _versions = writes.Connection.Reusable($"SELECT data FROM {Tables.FiledRecords} WHERE {Tables.Mine} AND kind = $1 AND key = $2 AND ({Tables.IsDone} OR import_id = $3)", 3);
    }

    public void Dispose() => _versions.Dispose();

    public void Write(IRecord record, RecordKind kind)
    {
        var filed = kind.KeyOf(record);
        var key = kind.IsCounted ? RecordKey.Join(filed.Text, Occurrence(kind, filed.Text)) : filed.Text;
        if (filed.Day is { } day)
        {
            _tally.CoverDay(day);
            _tally.CoverDay(filed.LastDay ?? day);
        }

        var json = (string)kind.Encode(record, _bytes);
        CountVersion(kind.Name, key, json);
        _writes.Write(
            $"INSERT INTO {Tables.Records} ({Tables.Key}, file_id, part, line, kind, key, day, latest_at, data) VALUES ({Tables.Scope}, $1, $2, $3, $4, $5, $6, $7, $8)",
            _fileId, _count++, record.Line, kind.Name, key, filed.Day, filed.LatestAt, json);
    }

    private int Occurrence(RecordKind kind, string key)
    {
        var count = _occurrences.GetValueOrDefault((kind, key));
        _occurrences[(kind, key)] = count + 1;
        return count;
    }

    private void CountVersion(string kind, string key, string json)
    {
        var isNew = true;
        var isKnown = false;
        foreach (var version in _versions.Bind(kind, key, _importId).Rows(row => row.GetString(0)))
        {
            isNew = false;
            isKnown |= string.Equals(version, json, StringComparison.Ordinal);
        }

        _tally.New += isNew ? 1 : 0;
        _tally.Known += isKnown ? 1 : 0;
        _tally.Changed += !isNew && !isKnown ? 1 : 0;
    }
}
