using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Jinpai.Core;

namespace Jinpai.Desk.Users;

/// <summary>Codes of the second factor as every authenticator makes them: six digits, another every 30 seconds (RFC 6238, HMAC-SHA1).</summary>
public static class OneTimeCode
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int KeyBytes = 20;
    private const int KeyLength = KeyBytes * 8 / 5;
    private const int Digits = 6;
    private const long StepMilliseconds = 30_000;

    /// <summary>A clock may be so many steps early or late.</summary>
    private const int Tolerance = 1;

    /// <summary>160 bits in base 32.</summary>
    public static string NewKey() => string.Concat(RandomNumberGenerator.GetBytes(KeyLength).Select(value => Letters[value & 31]));

    /// <summary>It can be a key of ours.</summary>
    public static bool IsKey(string? text) => text is { Length: KeyLength } && text.All(letter => Letters.Contains(letter, StringComparison.Ordinal));

    /// <summary>What an authenticator reads from the picture.</summary>
    public static string AddressOf(string key, string user) => $"otpauth://totp/Jinpai:{UrlEncoder.Default.Encode(user)}?secret={key}&issuer=Jinpai";

    /// <summary>The step that a code is of; null: of none near now.</summary>
    public static long? StepOf(string key, string code, Instant now)
    {
        var given = Encoding.ASCII.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        var current = now.UnixMilliseconds / StepMilliseconds;
        long? found = null;
        for (var step = current - Tolerance; step <= current + Tolerance; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(given, Encoding.ASCII.GetBytes(Of(key, step))))
            {
                found = step;
            }
        }

        return found;
    }

    /// <summary>The code of a moment.</summary>
    public static string At(string key, Instant moment) => Of(key, moment.UnixMilliseconds / StepMilliseconds);

    private static string Of(string key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // Authenticators know no other; what is known to be weak of SHA-1 does not touch it here.
        HMACSHA1.HashData(Bytes(key), counter, mac);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(mac[(mac[^1] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Bytes(string key)
    {
        var bytes = new byte[KeyBytes];
        for (var bit = 0; bit < KeyBytes * 8; bit++)
        {
            var letter = Letters.IndexOf(key[bit / 5], StringComparison.Ordinal);
            if ((letter & (16 >> (bit % 5))) != 0)
            {
                bytes[bit / 8] |= (byte)(128 >> (bit % 8));
            }
        }

        return bytes;
    }
}
