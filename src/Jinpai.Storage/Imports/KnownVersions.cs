using System.Data.Common;
using Jinpai.Storage.Engines;

namespace Jinpai.Storage.Imports;

/// <summary>What is there already of orders or refunds, by id: looked up many ids at a time, for the rows that come next.</summary>
internal sealed class KnownVersions : IDisposable
{
    /// <summary>Ids of one look-up. The statement's values are the import's number and so many ids.</summary>
    internal const int IdsAtOnce = 64;

    /// <summary>For a condition <c>id IN (…)</c>.</summary>
    internal static readonly string Ids = string.Join(", ", Enumerable.Range(2, IdsAtOnce).Select(number => $"${number}"));

    private readonly DbCommand _command;
    private readonly long _importId;
    private readonly Dictionary<string, List<byte[]>> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<byte[]>> _held = new(StringComparer.Ordinal);
    private readonly object?[] _values = new object?[IdsAtOnce + 1];

    /// <param name="connection">The shop.</param>
    /// <param name="sql">Gives id and data of the versions that count or are of the import <c>$1</c>.</param>
    /// <param name="importId">The import that is under way.</param>
    public KnownVersions(Connection connection, string sql, long importId)
    {
        _command = connection.Reusable(sql, IdsAtOnce + 1);
        _importId = importId;
    }

    public void Dispose() => _command.Dispose();

    /// <summary>Forgets what was looked up before, and looks these up.</summary>
    public void Load(IEnumerable<string> ids)
    {
        _versions.Clear();
        foreach (var some in ids.Distinct(StringComparer.Ordinal).Chunk(IdsAtOnce))
        {
            Find(some);
        }
    }

    /// <summary>The bytes of the id's versions, in the order in which the statement gives them.</summary>
    public IReadOnlyList<byte[]> Of(string id)
    {
        if (!_versions.ContainsKey(id))
        {
            Find([id]);
        }

        return _versions[id];
    }

    /// <summary>A version that was written since.</summary>
    public void Add(string id, byte[] data)
    {
        if (_versions.TryGetValue(id, out var versions))
        {
            versions.Add(data);
        }
    }

    /// <summary>A version that has come since and is not written yet: a look-up of the database would not find it.</summary>
    public void Hold(string id, byte[] data)
    {
        Add(id, data);
        if (!_held.TryGetValue(id, out var held))
        {
            _held.Add(id, held = new List<byte[]>(1));
        }

        held.Add(data);
    }

    /// <summary>What was held is written now.</summary>
    public void Written() => _held.Clear();

    private void Find(string[] ids)
    {
        _values[0] = _importId;
        for (var i = 0; i < IdsAtOnce; i++)
        {
            // The last one again where there are no more.
            _values[i + 1] = ids[Math.Min(i, ids.Length - 1)];
        }

        foreach (var id in ids)
        {
            _versions.Add(id, []);
        }

        foreach (var (id, data) in _command.Bind(_values).Rows(row => (row.GetString(0), row.Blob(1))))
        {
            _versions[id].Add(data);
        }

        // The latest of all: they are of the file that is being read.
        foreach (var id in ids.Where(_held.ContainsKey))
        {
            _versions[id].AddRange(_held[id]);
        }
    }
}
