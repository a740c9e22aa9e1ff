using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jinpai.Storage.Audit;

/// <summary>
/// The hash of a row: SHA-256, as 64 small hexadecimal digits, over these bytes, which anybody can make of an exported row:
/// <c>jinpai-audit-1</c> and a line feed; then for each of number, time (Unix milliseconds), user's id, user's name, origin, place, kind, shop, subject, step, number of the row that is ended, before, after, previous hash, in this order:
/// the number of bytes of the value in UTF-8, a colon, the bytes, a line feed; where there is no value, a minus and a line feed. Numbers are decimal.
/// </summary>
/// <remarks>Lengths stand before values, so that no value can be taken for the end of another. The number of the organisation is not among them: it is the database's, and another one after a restore may be.</remarks>
public static class AuditHash
{
    /// <summary>What stands before the first row.</summary>
    public const string None = "0000000000000000000000000000000000000000000000000000000000000000";

    private const string Beginning = "jinpai-audit-1\n";

    public static string Of(AuditRow row)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Beginning));
        foreach (var value in (ReadOnlySpan<string?>)
        [
            Text(row.Number), Text(row.By.At.UnixMilliseconds), row.By.UserId, row.By.UserName, AuditText.NameOf(row.By.Origin), row.By.Place, row.Kind, row.Shop, row.Subject,
            AuditText.NameOf(row.Step), row.Begun is { } begun ? Text(begun) : null, row.Before, row.After, row.Previous,
        ])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(value is null ? "-\n" : $"{Text(Encoding.UTF8.GetByteCount(value))}:{value}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
