using System.Data.Common;
using System.Globalization;
using Jinpai.Core;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Refusals;

namespace Jinpai.Storage.Engines;

/// <summary>The row that a reader stands on. A cell of another kind than what was written is damage; engines differ in how they call the same kind.</summary>
internal readonly struct StoredRow(DbDataReader reader, IDialect? dialect = null)
{
    public bool IsDBNull(int column) => reader.IsDBNull(column);

    public string GetString(int column) => TypeOf(column) == typeof(string) ? reader.GetString(column) : throw Damage(column, "a text");

    public string? TextOrNull(int column) => IsDBNull(column) ? null : GetString(column);

    public long GetInt64(int column)
    {
        var type = TypeOf(column);
        return type == typeof(long) ? reader.GetInt64(column) : type == typeof(int) ? reader.GetInt32(column) : throw Damage(column, "a number");
    }

    public long? NumberOrNull(int column) => IsDBNull(column) ? null : GetInt64(column);

    /// <summary>A number that the program counts on from: of rows, or of generations.</summary>
    public long Serial(int column) => GetInt64(column) is >= 0 and <= StoredLimits.MostSum and var value ? value : throw Damage(column, "a number counted from 0");

    public int GetInt32(int column) => GetInt64(column) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw Damage(column, "a smaller number");

    public bool GetBoolean(int column) => TypeOf(column) == typeof(bool) ? reader.GetBoolean(column) : GetInt64(column) != 0;

    public byte[] Blob(int column) => TypeOf(column) == typeof(byte[]) ? reader.GetFieldValue<byte[]>(column) : throw Damage(column, "bytes");

    /// <summary>The same, gone with the next row.</summary>
    public ReadOnlySpan<byte> Bytes(int column) =>
        TypeOf(column) != typeof(byte[]) ? throw Damage(column, "bytes") : dialect is null ? reader.GetFieldValue<byte[]>(column) : dialect.Bytes(reader, column);

    public BusinessDay Day(int column) => GetInt64(column) is var number && StoredLimits.IsDay(number) ? new BusinessDay((int)number) : throw Damage(column, "a day of the calendar");

    public BusinessDay? DayOrNull(int column) => IsDBNull(column) ? null : Day(column);

    public Instant At(int column) => GetInt64(column) is var number && StoredLimits.IsInstant(number) ? new Instant(number) : throw Damage(column, "a time of the calendar");

    public Instant? AtOrNull(int column) => IsDBNull(column) ? null : At(column);

    /// <summary>Whatever it is: null, a long, a string or a byte[].</summary>
    public object? Value(int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        int number => (long)number,
        short number => (long)number,
        bool flag => flag ? 1L : 0L,
        var value => value,
    };

    /// <summary>What the cell cannot be.</summary>
    public DamagedContentException Damage(int column, string expected) => new(reader.GetName(column), $"{Shown(column)} where {expected} must be");

    private string Shown(int column) => reader.GetValue(column) switch
    {
        DBNull => "nothing",
        byte[] bytes => $"{bytes.Length} bytes",
        var value => $"'{Convert.ToString(value, CultureInfo.InvariantCulture)}'",
    };

    // An engine may say a kind of an empty cell too.
    private Type TypeOf(int column) => IsDBNull(column) ? typeof(DBNull) : reader.GetFieldType(column);
}
