using Jinpai.Core.Records;
using Jinpai.Storage.Records;
using Jinpai.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinpai.Storage.Imports;

/// <summary>Writes low-volume records, each version with its file.</summary>
internal sealed class RecordRows : IDisposable
{
    private readonly ShortWrites _writes;
    private readonly long _fileId;
    private readonly long _importId;
    private readonly FileTally _tally;
    private readonly SqliteCommand _versions;
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    public RecordRows(ShortWrites writes, FileNumber number, FileTally tally)
    {
        _writes = writes;
        _fileId = number.FileId;
        _importId = number.ImportId;
        _tally = tally;
        _versions = writes.Connection.Reusable("SELECT r.data FROM records r JOIN import_files f ON f.id = r.file_id WHERE r.kind = $1 AND r.key = $2 AND (f.state = 'done' OR f.import_id = $3)", 3);
    }

    public void Dispose() => _versions.Dispose();

    public void Write(object record, RecordKey filed)
    {
        // Two equal notes of one file are two events; the same file's notes in another file are the same ones.
        var key = record is AgentEventRecord ? $"{filed.Key}\u0001{Occurrence(filed.Key)}" : filed.Key;
        var json = Encode(record);
        CountVersion(filed.Kind, key, json);
        _writes.Write(
            "INSERT INTO records (file_id, kind, key, day, latest_at, data) VALUES ($1, $2, $3, $4, $5, $6)",
            _fileId, filed.Kind, key, filed.Day, filed.LatestAt, json);
    }

    private static string Encode(object record) => record switch
    {
        ReviewRecord review => RecordJson.Encode(review),
        RatingRecord rating => RecordJson.Encode(rating),
        DisputeRecord dispute => RecordJson.Encode(dispute),
        CostRecord cost => RecordJson.Encode(cost),
        AgentEventRecord noted => RecordJson.Encode(noted),
        TargetRecord target => RecordJson.Encode(target),
        AgentRecord agent => RecordJson.Encode(agent),
        DutyRecord duty => RecordJson.Encode(duty),
        DailyFigure figure => RecordJson.Encode(figure),
        ImportedMetricValue value => RecordJson.Encode(value),
        BenchmarkRecord benchmark => RecordJson.Encode(benchmark),
        StaffRecord staff => RecordJson.Encode(staff),
        ManualScoreRecord score => RecordJson.Encode(score),
        _ => throw new ArgumentException($"No record: {record.GetType()}", nameof(record)),
    };

    private int Occurrence(string key)
    {
        var count = _occurrences.GetValueOrDefault(key);
        _occurrences[key] = count + 1;
        return count;
    }

    private void CountVersion(string kind, string key, string json)
    {
        var isNew = true;
        var isKnown = false;
        using (var reader = _versions.Bind(kind, key, _importId).ExecuteReader())
        {
            while (reader.Read())
            {
                isNew = false;
                isKnown |= string.Equals(reader.GetString(0), json, StringComparison.Ordinal);
            }
        }

        _tally.New += isNew ? 1 : 0;
        _tally.Known += isKnown ? 1 : 0;
        _tally.Changed += !isNew && !isKnown ? 1 : 0;
    }
}
