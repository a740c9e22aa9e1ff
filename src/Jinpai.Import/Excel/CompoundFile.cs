using System.Buffers.Binary;

namespace Jinpai.Import.Excel;

/// <summary>The container of an xls ([MS-CFB]): checked, for every chain of sectors must end (a reader that follows a ring never does), and opened.</summary>
internal static class CompoundFile
{
    private const int HeaderSize = 512;
    private const int HeaderEntries = 109;
    private const uint LargestSector = 0xFFFFFFFA;
    private const int MiniSize = 64;
    private const int EntryWords = 32;

    /// <summary>The stream of the first of these names that is there, in a container that was checked; null: there is none.</summary>
    public static CompoundStream? Open(Stream stream, params IReadOnlyList<string> names)
    {
        var header = new byte[HeaderSize];
        stream.Position = 0;
        stream.ReadExactly(header);
        var size = 1 << BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        var sectorCount = (stream.Length + size - 1) / size;
        var table = Join(stream, TableSectors(stream, header, size, sectorCount), size);
        var directory = Join(stream, Chain(table, U32(header, 48), sectorCount), size);
        if (names.Select(name => EntryOf(directory, name)).FirstOrDefault(entry => entry >= 0, -1) is not (>= 0 and var entry))
        {
            return null;
        }

        var (start, length) = (directory[(entry * EntryWords) + 29], directory[(entry * EntryWords) + 30]);
        if (length >= U32(header, 56))
        {
            return new CompoundStream(stream, [.. Chain(table, start, sectorCount).Select(sector => (sector + 1L) * size)], size, length);
        }

        // Small streams stand in a stream of their own, that of the root, in pieces of 64 bytes.
        var container = Chain(table, directory[29], sectorCount);
        var minis = Chain(Join(stream, Chain(table, U32(header, 60), sectorCount), size), start, sectorCount * (size / MiniSize));
        return new CompoundStream(stream, [.. minis.Select(mini => ((container[(int)(mini * MiniSize / size)] + 1L) * size) + (mini * MiniSize % size))], MiniSize, length);
    }

    /// <exception cref="InvalidDataException">The container is damaged.</exception>
    public static void Check(Stream stream)
    {
        var header = new byte[HeaderSize];
        stream.Position = 0;
        stream.ReadExactly(header);
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        var miniShift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32));
        if (shift is not (9 or 12) || miniShift != 6)
        {
            throw new InvalidDataException("sector size");
        }

        var size = 1 << shift;
        var sectorCount = (stream.Length + size - 1) / size;
        var table = Join(stream, TableSectors(stream, header, size, sectorCount), size);
        CheckChains(table);
        var miniSectors = Chain(table, U32(header, 60), sectorCount);
        CheckChains(Join(stream, miniSectors, size));
        CheckDirectory(stream, Chain(table, U32(header, 48), sectorCount), size);
    }

    private static List<uint> TableSectors(Stream stream, byte[] header, int size, long sectorCount)
    {
        var sectors = new List<uint>();
        for (var i = 0; i < HeaderEntries; i++)
        {
            AddSector(sectors, U32(header, 76 + (i * 4)));
        }

        var seen = new HashSet<uint>();
        var buffer = new byte[size];
        for (var next = U32(header, 68); next < LargestSector;)
        {
            if (!seen.Add(next))
            {
                throw new InvalidDataException("ring of sectors");
            }

            ReadSector(stream, next, buffer);
            for (var i = 0; i < (size / 4) - 1; i++)
            {
                AddSector(sectors, U32(buffer, i * 4));
            }

            next = U32(buffer, size - 4);
        }

        return sectors.Count <= sectorCount ? sectors : throw new InvalidDataException("sector table");
    }

    private static void AddSector(List<uint> sectors, uint sector)
    {
        if (sector < LargestSector)
        {
            sectors.Add(sector);
        }
    }

    private static uint[] Join(Stream stream, List<uint> sectors, int size)
    {
        var table = new uint[sectors.Count * (size / 4)];
        var buffer = new byte[size];
        foreach (var (index, sector) in sectors.Index())
        {
            ReadSector(stream, sector, buffer);
            for (var i = 0; i < size / 4; i++)
            {
                table[(index * (size / 4)) + i] = U32(buffer, i * 4);
            }
        }

        return table;
    }

    /// <summary>Walks from every sector: 1 is on the way that is being walked, 2 is known to end.</summary>
    private static void CheckChains(uint[] table)
    {
        var state = new byte[table.Length];
        for (var start = 0; start < table.Length; start++)
        {
            var current = (uint)start;
            while (current < LargestSector && current < table.Length && state[current] == 0)
            {
                state[current] = 1;
                current = table[current];
            }

            if (current < LargestSector && current < table.Length && state[current] == 1)
            {
                throw new InvalidDataException("ring of sectors");
            }

            for (current = (uint)start; current < LargestSector && current < table.Length && state[current] == 1; current = table[current])
            {
                state[current] = 2;
            }
        }
    }

    private static List<uint> Chain(uint[] table, uint start, long sectorCount)
    {
        var chain = new List<uint>();
        for (var next = start; next < LargestSector; next = table[next])
        {
            if (next >= table.Length || chain.Count > sectorCount)
            {
                throw new InvalidDataException("chain of sectors");
            }

            chain.Add(next);
        }

        return chain;
    }

    /// <summary>The directory is a tree of entries of 128 bytes, linked by number to the left, to the right and below.</summary>
    private static void CheckDirectory(Stream stream, List<uint> sectors, int size)
    {
        var words = Join(stream, sectors, size);
        var count = words.Length / 32;
        var seen = new HashSet<uint>();
        var pending = new Stack<uint>([0]);
        while (pending.TryPop(out var entry))
        {
            if (entry == uint.MaxValue)
            {
                continue;
            }

            if (entry >= count || !seen.Add(entry))
            {
                throw new InvalidDataException("directory");
            }

            pending.Push(words[(entry * 32) + 17]);
            pending.Push(words[(entry * 32) + 18]);
            pending.Push(words[(entry * 32) + 19]);
        }
    }

    /// <summary>The number of the entry with a name, or -1.</summary>
    private static int EntryOf(uint[] directory, string name)
    {
        for (var entry = 0; entry < directory.Length / EntryWords; entry++)
        {
            var words = directory.AsSpan(entry * EntryWords, EntryWords);
            var letters = (int)((words[16] & 0xFFFF) / 2) - 1;
            var isStream = ((words[16] >> 16) & 0xFF) == 2;
            if (isStream && letters == name.Length && IsName(words, name))
            {
                return entry;
            }
        }

        return -1;
    }

    private static bool IsName(ReadOnlySpan<uint> words, string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var letter = (char)(i % 2 == 0 ? words[i / 2] & 0xFFFF : words[i / 2] >> 16);
            if (char.ToUpperInvariant(letter) != char.ToUpperInvariant(name[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static void ReadSector(Stream stream, uint sector, byte[] buffer)
    {
        var start = ((long)sector + 1) * buffer.Length;
        if (start >= stream.Length)
        {
            throw new InvalidDataException("sector beyond the end");
        }

        stream.Position = start;
        var count = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        buffer.AsSpan(count).Fill(0xFF);
    }

    private static uint U32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
