using System.Buffers.Binary;

namespace Jinpai.Import.Sources;

/// <summary>The check sum of zip archives, which the framework's reader does not compare. Eight bytes at a time, by tables.</summary>
internal sealed class Crc32
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Tables = CreateTables();
    private uint _state = uint.MaxValue;

    public uint Value => ~_state;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var state = _state;
        var tables = Tables;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = tables[1792 + (int)(low & 0xFF)] ^ tables[1536 + (int)((low >> 8) & 0xFF)] ^ tables[1280 + (int)((low >> 16) & 0xFF)] ^ tables[1024 + (int)(low >> 24)]
                ^ tables[768 + (int)(high & 0xFF)] ^ tables[512 + (int)((high >> 8) & 0xFF)] ^ tables[256 + (int)((high >> 16) & 0xFF)] ^ tables[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
        {
            state = (state >> 8) ^ tables[(int)((state ^ value) & 0xFF)];
        }

        _state = state;
    }

    private static uint[] CreateTables()
    {
        var tables = new uint[8 * 256];
        for (var i = 0; i < 256; i++)
        {
            var value = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
            }

            tables[i] = value;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            var before = tables[i - 256];
            tables[i] = (before >> 8) ^ tables[(int)(before & 0xFF)];
        }

        return tables;
    }
}
