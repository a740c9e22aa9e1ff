using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Jinpai.Core;

/// <summary>A 64-bit hash that is stored: it must never change. Not for secrets; against accidents only.</summary>
public static class StableHash
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;

    /// <param name="bytes">What is hashed.</param>
    /// <param name="seed">Other seeds, other hashes of the same bytes.</param>
    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed = 0)
    {
        unchecked
        {
            var hash = seed + Prime2 + ((ulong)bytes.Length * Prime1);
            while (bytes.Length >= 8)
            {
                hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Prime1, 29) + Prime2;
                bytes = bytes[8..];
            }

            foreach (var value in bytes)
            {
                hash = BitOperations.RotateLeft((hash ^ value) * Prime2, 11);
            }

            hash = (hash ^ (hash >> 33)) * Prime2;
            hash = (hash ^ (hash >> 29)) * Prime1;
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>Of UTF-16 code units, as they stand in memory (all supported machines are little-endian).</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong seed = 0) => Of(MemoryMarshal.AsBytes(text), seed);
}
