using System.IO.Compression;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Refusals;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Segments;

/// <summary>Reads texts of a segment; a batch of conversations is unpacked once for as long as its buyers are asked for in order.</summary>
internal sealed class SegmentTexts
{
    private const int LeastOfBatch = 3;

    /// <summary>The format gives at most 1,032 bytes for one.</summary>
    private const long MostInflated = 1040;

    private readonly byte[] _content;
    private readonly (int Offset, int Compressed, int Raw)[] _batches;
    private int _unpacked = -1;
    private byte[] _raw = [];

    public SegmentTexts(byte[] content)
    {
        _content = content;
        if (AreGone)
        {
            _batches = [];
            return;
        }

        var reader = new ByteReader(content, Tables.Segments);
        if (reader.Count() != SegmentLayout.Version)
        {
            throw reader.Damage("a segment of an unknown version");
        }

        _batches = new (int Offset, int Compressed, int Raw)[reader.Count(LeastOfBatch)];
        for (var i = 0; i < _batches.Length; i++)
        {
            reader.Count();
            _batches[i] = (0, reader.Count(), reader.Count());
        }

        for (var i = 0; i < _batches.Length; i++)
        {
            _batches[i].Offset = reader.Position;
            reader.Skip(_batches[i].Compressed);
        }
    }

    /// <summary>They are kept no longer, not one of them.</summary>
    public bool AreGone => _content.Length == 0;

    /// <summary>Texts of the cursor's buyer, in the order of its messages; null where the file had none, or they are kept no longer.</summary>
    public string?[] Of(SegmentCursor cursor)
    {
        if (AreGone)
        {
            return new string?[cursor.MessageCount];
        }

        Unpack(cursor.BuyerIndex / SegmentLayout.BuyersPerBatch);
        var reader = new ByteReader(_raw, Tables.Segments);
        for (var i = 0; i < cursor.MessagesBeforeInTextBatch; i++)
        {
            reader.Skip(Math.Max(0, reader.Count() - 1));
        }

        var texts = new string?[cursor.MessageCount];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.OptionalText();
        }

        return texts;
    }

    private void Unpack(int batch)
    {
        if (batch == _unpacked)
        {
            return;
        }

        if (batch >= _batches.Length)
        {
            throw new DamagedContentException(Tables.Segments, "buyers without texts");
        }

        var (offset, compressed, raw) = _batches[batch];
        if (raw > compressed * MostInflated)
        {
            throw new DamagedContentException(Tables.Segments, "texts that are longer than their bytes can hold");
        }

        _raw = Inflated(offset, compressed, raw);
        _unpacked = batch;
    }

    private byte[] Inflated(int offset, int compressed, int raw)
    {
        var bytes = new byte[raw];
        using var zlib = new ZLibStream(new MemoryStream(_content, offset, compressed, writable: false), CompressionMode.Decompress);
        try
        {
            zlib.ReadExactly(bytes);
        }
        // The library's own exception of a header that asks for a dictionary is an IOException; nothing is read from anywhere here.
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            throw new DamagedContentException(Tables.Segments, "texts that cannot be unpacked", broken);
        }

        return bytes;
    }
}
