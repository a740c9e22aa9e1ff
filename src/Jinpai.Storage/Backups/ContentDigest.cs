using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Jinpai.Storage.Backups;

/// <summary>
/// A digest of rows in whatever order an engine gives them: the sum of their SHA-256, as numbers of 256 bits, so that no engine has to sort. A row that is missing, added,
/// changed or there twice gives another sum.
/// </summary>
internal sealed class ContentDigest
{
    private static readonly BigInteger Modulus = BigInteger.One << 256;
    private BigInteger _sum;

    public long Count { get; private set; }

    /// <summary>64 hexadecimal digits.</summary>
    public string Text => _sum.ToString("x65", CultureInfo.InvariantCulture)[^64..];

    public void Add(ReadOnlySpan<byte> row)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(row, hash);
        _sum = (_sum + new BigInteger(hash, isUnsigned: true)) % Modulus;
        Count++;
    }
}
