using System.IO.Compression;
using System.Text;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Segments;

/// <summary>Reads texts of a segment; a batch of conversations is unpacked once for as long as its buyers are asked for in order.</summary>
internal sealed class SegmentTexts
{
    private readonly byte[] _content;
    private readonly (int Offset, int Compressed, int Raw)[] _batches;
    private int _unpacked = -1;
    private byte[] _raw = [];

    public SegmentTexts(byte[] content)
    {
        _content = content;
        var reader = new ByteReader(content);
        if (reader.Count() != SegmentLayout.Version)
        {
            throw new InvalidDataException("A segment of an unknown version.");
        }

        _batches = new (int, int, int)[reader.Count()];
        var offset = 0;
        for (var i = 0; i < _batches.Length; i++)
        {
            reader.Count();
            _batches[i] = (offset, reader.Count(), reader.Count());
            offset += _batches[i].Compressed;
        }

        for (var i = 0; i < _batches.Length; i++)
        {
            _batches[i].Offset += reader.Position;
        }
    }

    /// <summary>Texts of the cursor's buyer, in the order of its messages; null where the file had none.</summary>
    public string?[] Of(SegmentCursor cursor)
    {
        Unpack(cursor.BuyerIndex / SegmentLayout.BuyersPerBatch);
        var reader = new ByteReader(_raw);
        for (var i = 0; i < cursor.MessagesBeforeInTextBatch; i++)
        {
            var skipped = reader.Count();
            reader.Position += Math.Max(0, skipped - 1);
        }

        var texts = new string?[cursor.MessageCount];
        for (var i = 0; i < texts.Length; i++)
        {
            var length = reader.Count();
            texts[i] = length == 0 ? null : Encoding.UTF8.GetString(reader.Bytes(length - 1));
        }

        return texts;
    }

    private void Unpack(int batch)
    {
        if (batch == _unpacked)
        {
            return;
        }

        var (offset, compressed, raw) = _batches[batch];
        _raw = new byte[raw];
        using var zlib = new ZLibStream(new MemoryStream(_content, offset, compressed, writable: false), CompressionMode.Decompress);
        zlib.ReadExactly(_raw);
        _unpacked = batch;
    }
}
