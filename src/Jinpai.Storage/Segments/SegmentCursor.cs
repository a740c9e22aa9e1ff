using System.Text;
using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Segments;

/// <summary>Walks through a segment's timing buyer by buyer, in the order of the keys' bytes, and decodes those that are wanted.</summary>
internal sealed class SegmentCursor
{
    private readonly byte[] _timing;
    private readonly int[] _accounts;
    private readonly string[] _references;
    private readonly long _unit;
    private readonly long _baseTime;
    private readonly int _buyerCount;
    private int _directoryAt;
    private int _bodyAt;
    private int _bodyLength;
    private int _keyAt;
    private int _keyLength;

    /// <param name="timing">The segment's timing.</param>
    /// <param name="accountIndex">Gives an account's index in the replay.</param>
    public SegmentCursor(byte[] timing, Func<string, int> accountIndex)
    {
        _timing = timing;
        var reader = new ByteReader(timing);
        if (reader.Count() != SegmentLayout.Version)
        {
            throw new InvalidDataException("A segment of an unknown version.");
        }

        _unit = reader.Count();
        _baseTime = reader.Signed();
        _accounts = new int[reader.Count()];
        for (var i = 0; i < _accounts.Length; i++)
        {
            _accounts[i] = accountIndex(reader.Text());
        }

        _references = new string[reader.Count()];
        for (var i = 0; i < _references.Length; i++)
        {
            _references[i] = reader.Text();
        }

        _buyerCount = reader.Count();
        var directoryLength = reader.Count();
        _directoryAt = reader.Position;
        _bodyAt = _directoryAt + directoryLength;
    }

    /// <summary>0-based place of the buyer among the segment's; −1 before the first.</summary>
    public int BuyerIndex { get; private set; } = -1;

    /// <summary>Messages of all buyers before this one in the same batch of texts.</summary>
    public int MessagesBeforeInTextBatch { get; private set; }
    public int MessageCount { get; private set; }
    public ReadOnlySpan<byte> Key => _timing.AsSpan(_keyAt, _keyLength);
    public string KeyText => Encoding.UTF8.GetString(Key);

    public bool MoveNext()
    {
        if (BuyerIndex + 1 >= _buyerCount)
        {
            return false;
        }

        MessagesBeforeInTextBatch = (BuyerIndex + 1) % SegmentLayout.BuyersPerBatch == 0 ? 0 : MessagesBeforeInTextBatch + MessageCount;
        BuyerIndex++;
        _bodyAt += _bodyLength;
        var reader = new ByteReader(_timing) { Position = _directoryAt };
        _keyLength = reader.Count();
        _keyAt = reader.Position;
        reader.Position += _keyLength;
        MessageCount = reader.Count();
        _bodyLength = reader.Count();
        _directoryAt = reader.Position;
        return true;
    }

    /// <summary>Decodes the buyer's messages.</summary>
    /// <param name="target">At least <see cref="MessageCount"/> long.</param>
    /// <param name="key">Index of the key among the buyer's keys.</param>
    /// <param name="file">Index of the file.</param>
    /// <param name="references">If given: product and order of each message.</param>
    public void Decode(Span<ChatMessage> target, int key, int file, List<(string? Product, string? Order)>? references = null)
    {
        var reader = new ByteReader(_timing.AsSpan(_bodyAt, _bodyLength));
        var time = _baseTime;
        var account = -1;
        var line = 0;
        var digits = 0;
        ulong number = 0;
        for (var i = 0; i < MessageCount; i++)
        {
            ref var message = ref target[i];
            int flags = reader.Byte();
            int details = reader.Byte();
            if ((flags & SegmentLayout.SameAccount) == 0)
            {
                account = _accounts[reader.Count()];
            }

            time += reader.Signed();
            message.At = time * _unit;
            message.Account = account;
            message.Key = key;
            message.File = file;
            message.Direction = (MessageDirection)(flags & 1);
            message.Kind = (MessageKind)((flags >> SegmentLayout.KindShift) & 7);
            message.Class = (MessageClass)((flags >> SegmentLayout.ClassShift) & 7);
            message.Marks = (MessageMarks)(details & SegmentLayout.MarksMask);
            DecodeId(ref reader, ref message, (details >> SegmentLayout.IdShift) & SegmentLayout.IdMask, ref digits, ref number);
            message.Characters = reader.Count();
            line += (int)reader.Signed();
            message.Line = line;
            message.ToAccount = -1;
            DecodeReferences(ref reader, ref message, (details & SegmentLayout.HasReferences) != 0, references);
        }
    }

    private static void DecodeId(ref ByteReader reader, ref ChatMessage message, int form, ref int digits, ref ulong number)
    {
        message.ContentHash = 0;
        switch (form)
        {
            case SegmentLayout.NoId:
                message.Id = default;
                message.ContentHash = reader.Fixed64();
                break;
            case SegmentLayout.TextId:
                message.Id = MessageId.Parse(reader.Text());
                break;
            default:
                if (form == SegmentLayout.OtherDigits)
                {
                    digits = reader.Byte();
                }

                number = unchecked(number + (ulong)reader.Signed());
                message.Id = MessageId.FromDigits(number, digits);
                break;
        }
    }

    private void DecodeReferences(ref ByteReader reader, ref ChatMessage message, bool hasReferences, List<(string? Product, string? Order)>? references)
    {
        if (!hasReferences)
        {
            references?.Add((null, null));
            return;
        }

        var product = reader.Count();
        var order = reader.Count();
        var toAccount = reader.Count();
        message.ToAccount = toAccount == 0 ? -1 : _accounts[toAccount - 1];
        references?.Add((product == 0 ? null : _references[product - 1], order == 0 ? null : _references[order - 1]));
    }
}
