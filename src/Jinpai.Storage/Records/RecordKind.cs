using Jinpai.Core.Records;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Records;

/// <summary>How records of one type are kept: a row of <see cref="RecordKinds"/>.</summary>
/// <param name="Type">The record's type.</param>
/// <param name="Name">The name of its input file (spec 5.2), in the singular. Stored.</param>
/// <param name="Table">Where its rows are.</param>
/// <param name="KeyOf">How one is filed.</param>
/// <param name="Encode">What is stored of one: bytes, or a text (JSON). Equal records give equal values: the line in the file is left out.</param>
/// <param name="Decode">The way back.</param>
internal sealed record RecordKind(Type Type, string Name, string Table, Func<IRecord, RecordKey> KeyOf, Func<IRecord, ByteWriter, object> Encode, Func<object, IRecord> Decode)
{
    /// <summary>The kind's name in the list of what a file holds.</summary>
    public string Plural => Name + "s";

    /// <summary>Nothing is replayed from it: a file of such kinds alone can take the place of another.</summary>
    public bool IsReplaceable { get; init; }

    /// <summary>Figures of agents for a period: two files that speak of the same may contradict each other.</summary>
    public bool IsOfPeriod { get; init; }

    /// <summary>Two equal ones of one file are two events; the same file's in another file are the same ones.</summary>
    public bool IsCounted { get; init; }

    /// <summary>Low-volume records: rows of one table, as JSON.</summary>
    public static RecordKind Row<T>(string name, Func<T, RecordKey> keyOf)
        where T : IRecord => new(typeof(T), name, Tables.Records, record => keyOf((T)record), (record, _) => RecordJson.Encode((T)record), data => RecordJson.Decode<T>((string)data));

    /// <summary>Records with a table and a binary form of their own.</summary>
    public static RecordKind Own<T>(string name, string table, Func<T, RecordKey> keyOf, Func<T, ByteWriter, byte[]> encode, Func<byte[], T> decode)
        where T : IRecord => new(typeof(T), name, table, record => keyOf((T)record), (record, writer) => encode((T)record, writer), data => decode((byte[])data));
}
