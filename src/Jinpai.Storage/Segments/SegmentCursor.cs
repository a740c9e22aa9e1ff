using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Jinpai.Core.Events;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Segments;

/// <summary>Walks through a segment's timing buyer by buyer, in the order of the keys' bytes, and decodes those that are wanted.</summary>
internal sealed class SegmentCursor
{
    // Bytes that one of each has at least: a key's length, counts of messages and bytes; flags, details, time, characters, line.
    private const int LeastOfBuyer = 3;
    private const int LeastOfMessage = 5;

    /// <summary>Of one text: a day of texts can still be counted.</summary>
    private const int MostCharacters = 1_000_000_000;

    private const string NoAccount = "an account that there is none of";

    private readonly byte[] _timing;
    private readonly int _length;
    private readonly int[] _accounts;
    private readonly int _referencesAt;
    private readonly int _referenceCount;
    private readonly long _unit;
    private readonly long _baseTime;
    private readonly long _firstTime;
    private readonly long _lastTime;
    private readonly int _buyerCount;
    private string[]? _references;
    private int _directoryAt;
    private int _bodyAt;
    private int _bodyLength;
    private int _keyAt;
    private int _keyLength;

    /// <inheritdoc cref="SegmentCursor(byte[], int, Func{string, int})"/>
    public SegmentCursor(byte[] timing, Func<string, int> accountIndex)
        : this(timing, timing.Length, accountIndex)
    {
    }

    /// <param name="timing">The segment's timing, perhaps in a buffer that is longer.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="accountIndex">Gives an account's index in the replay.</param>
    public SegmentCursor(byte[] timing, int length, Func<string, int> accountIndex)
    {
        _timing = timing;
        _length = length;
        var reader = ReaderAt(0);
        if (reader.Count() != SegmentLayout.Version)
        {
            throw reader.Damage("a segment of an unknown version");
        }

        _unit = reader.Count();
        if (_unit is not (1 or 1000))
        {
            throw reader.Damage("a unit of time that there is none of");
        }

        (_firstTime, _lastTime) = (StoredLimits.FirstInstant / _unit, StoredLimits.LastInstant / _unit);
        _baseTime = reader.Signed();
        _accounts = new int[reader.Count(leastBytes: 1)];
        for (var i = 0; i < _accounts.Length; i++)
        {
            _accounts[i] = accountIndex(reader.Text());
        }

        _referencesAt = reader.Position;
        _referenceCount = reader.Count(leastBytes: 1);
        for (var i = 0; i < _referenceCount; i++)
        {
            reader.Skip(reader.Count());
        }

        _buyerCount = reader.Count(LeastOfBuyer);
        var directoryLength = reader.Count(leastBytes: 1);
        _directoryAt = reader.Position;
        _bodyAt = _directoryAt + directoryLength;
    }

    /// <summary>0-based place of the buyer among the segment's; −1 before the first.</summary>
    public int BuyerIndex { get; private set; } = -1;

    /// <summary>Messages of all buyers before this one in the same batch of texts.</summary>
    public int MessagesBeforeInTextBatch { get; private set; }
    public int MessageCount { get; private set; }
    public ReadOnlySpan<byte> Key => _timing.AsSpan(_keyAt, _keyLength);

    /// <summary>The first bytes of the key as a number that is ordered as they are: most keys are told apart by it.</summary>
    public ulong KeyPrefix { get; private set; }
    public string KeyText => Encoding.UTF8.GetString(Key);

    public bool MoveNext()
    {
        if (BuyerIndex + 1 >= _buyerCount)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Advance()
    {
        MessagesBeforeInTextBatch = (BuyerIndex + 1) % SegmentLayout.BuyersPerBatch == 0 ? 0 : MessagesBeforeInTextBatch + MessageCount;
        BuyerIndex++;
        _bodyAt += _bodyLength;
        var reader = ReaderAt(_directoryAt);
        _keyLength = reader.Count();
        _keyAt = reader.Position;
        if (!Utf8.IsValid(reader.Bytes(_keyLength)))
        {
            throw reader.Damage("a buyer that is no text");
        }

        KeyPrefix = PrefixOf(Key);
        MessageCount = reader.Count();
        _bodyLength = reader.Count();
        _directoryAt = reader.Position;
        if (_bodyLength > _length - _bodyAt || (long)MessageCount * LeastOfMessage > _bodyLength)
        {
            throw reader.Damage("more messages than it has room for");
        }
    }

    /// <summary>Less than 0: the key of this segment's buyer stands before the other's.</summary>
    public int CompareKeys(SegmentCursor other) => KeyPrefix != other.KeyPrefix ? KeyPrefix.CompareTo(other.KeyPrefix) : Key.SequenceCompareTo(other.Key);

    private static ulong PrefixOf(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(key);
        }

        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        key.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }

    /// <summary>Decodes the buyer's messages for a replay, which asks for no <see cref="MessageReferences"/>.</summary>
    /// <param name="target">At least <see cref="MessageCount"/> long.</param>
    /// <param name="key">Index of the key among the buyer's keys.</param>
    /// <param name="file">Index of the file.</param>
    public void Decode(Span<ChatMessage> target, int key, int file) => Decode(target, [], key, file);

    /// <summary>Decodes the buyer's messages for a person.</summary>
    /// <param name="target">At least <see cref="MessageCount"/> long.</param>
    /// <param name="references">As long, or empty: none are asked for.</param>
    /// <param name="key">Index of the key among the buyer's keys.</param>
    /// <param name="file">Index of the file.</param>
    public void Decode(Span<ChatMessage> target, Span<MessageReferences> references, int key, int file)
    {
        // The reader is passed on as a copy where little is: what is read for each message stays in registers.
        var reader = new ByteReader(_timing.AsSpan(_bodyAt, _bodyLength), Tables.Segments);
        var (time, account, line, digits, number) = (_baseTime, -1, 0, 0, 0UL);
        foreach (ref var message in target[..MessageCount])
        {
            var (flags, details) = ((int)reader.Byte(), (int)reader.Byte());
            if ((flags & SegmentLayout.SameAccount) == 0)
            {
                account = reader.Count() is var index && index < _accounts.Length ? _accounts[index] : throw reader.Damage(NoAccount);
            }

            time = unchecked(time + reader.Signed());
            if (account < 0 || time < _firstTime || time > _lastTime)
            {
                throw reader.Damage("a message of nobody, or of a time out of the calendar");
            }

            (message.At, message.Account, message.Key, message.File) = (time * _unit, account, key, file);
            message.Direction = (MessageDirection)(flags & 1);
            message.Kind = (MessageKind)((flags >> SegmentLayout.KindShift) & 7);
            message.Class = StoredChoices<MessageClass>.Of((byte)((flags >> SegmentLayout.ClassShift) & 7)) ?? throw reader.Damage("no class of a message");
            message.Marks = (MessageMarks)(details & SegmentLayout.MarksMask);
            message.ContentHash = 0;
            var form = (details >> SegmentLayout.IdShift) & SegmentLayout.IdMask;
            if (form is SegmentLayout.NextDigits or SegmentLayout.OtherDigits)
            {
                digits = form == SegmentLayout.OtherDigits ? reader.Byte() : digits;
                number = unchecked(number + (ulong)reader.Signed());
                if (!MessageId.TryFromDigits(number, digits, out message.Id))
                {
                    throw reader.Damage("an id of other digits than it has");
                }
            }
            else
            {
                reader = DecodeTextId(reader, form, ref message);
            }

            message.Characters = reader.Count() is var characters && characters <= MostCharacters ? characters : throw reader.Damage("a text longer than any");
            line = unchecked((int)(line + reader.Signed()));
            (message.Line, message.ToAccount) = (line, -1);
            var refers = default(MessageReferences);
            if ((details & SegmentLayout.HasReferences) != 0)
            {
                reader = DecodeReferences(reader, ref message, isAsked: !references.IsEmpty, out refers);
            }

            if (!references.IsEmpty)
            {
                references[0] = refers;
                references = references[1..];
            }
        }

        reader.End();
    }

    private static ByteReader DecodeTextId(ByteReader reader, int form, ref ChatMessage message)
    {
        message.Id = default;
        if (form == SegmentLayout.NoId)
        {
            message.ContentHash = reader.Fixed64();
        }
        else
        {
            message.Id = MessageId.Parse(reader.Text());
        }

        return reader;
    }

    private ByteReader DecodeReferences(ByteReader reader, ref ChatMessage message, bool isAsked, out MessageReferences references)
    {
        var product = reader.Count();
        var order = reader.Count();
        var toAccount = reader.Count();
        message.ToAccount = toAccount == 0 ? -1 : toAccount <= _accounts.Length ? _accounts[toAccount - 1] : throw reader.Damage(NoAccount);
        if (Math.Max(product, order) > _referenceCount)
        {
            throw reader.Damage("a reference that there is none of");
        }

        references = isAsked ? new MessageReferences(ReferenceAt(product), ReferenceAt(order)) : default;
        return reader;
    }

    // Products and orders that messages name, from 1; 0: none. Made once somebody asks for any of the segment.
    private string? ReferenceAt(int number) => number == 0 ? null : (_references ??= ReadReferences())[number - 1];

    private string[] ReadReferences()
    {
        var reader = ReaderAt(_referencesAt);
        var references = new string[reader.Count(leastBytes: 1)];
        for (var i = 0; i < references.Length; i++)
        {
            references[i] = reader.Text();
        }

        return references;
    }

    private ByteReader ReaderAt(int position) => new(_timing.AsSpan(0, _length), Tables.Segments, position);
}
