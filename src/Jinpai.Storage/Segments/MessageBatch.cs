using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Import.Reading;
using Jinpai.Replay.Inputs;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Segments;

/// <summary>Messages of one file, sorted into segments that wait to be written: self-contained, bounded in size.</summary>
internal sealed class MessageBatch(TextRules textRules, LocalDays days, Instant now, SpareBuilders spare)
{
    private const int MostBytes = 96 << 20;
    private const int BytesPerMessage = 80;
    private readonly Dictionary<(int Day, int Bucket), SegmentBuilder> _builders = [];
    private readonly SegmentBuilder?[] _ofDay = new SegmentBuilder?[SegmentLayout.BucketCount];
    private readonly List<BuyerSlot> _slots = [];
    private readonly Dictionary<(int Buyer, int Order), Mention> _mentions = [];
    private int _day = int.MinValue;
    private long _bytes;

    private struct BuyerSlot
    {
        public long FirstAt;
        public int Bucket;
    }

    internal readonly record struct Mention(long At, int Account);

    public SegmentNames Names { get; } = new();
    public NameTable Buyers => Names.Buyers;
    public NameTable Accounts => Names.Accounts;
    public NameTable References => Names.References;
    public IReadOnlyCollection<SegmentBuilder> Builders => _builders.Values;
    public IReadOnlyDictionary<(int Buyer, int Order), Mention> Mentions => _mentions;
    public bool IsFull => _bytes > MostBytes;

    /// <summary>Of messages that are not in the future.</summary>
    public long LatestAt { get; private set; } = long.MinValue;
    public int Count { get; private set; }

    /// <summary>All was written: the builders can be used again.</summary>
    public void Release() => spare.Return(_builders.Values);

    public long FirstAtOf(int buyer) => _slots[buyer].FirstAt;

    public void Add(in MessageRow row)
    {
        var at = row.SentAt.UnixMilliseconds;
        var buyer = BuyerIndex(row.Buyer, at);
        var builder = BuilderFor(days.DayOf(at), _slots[buyer].Bucket);
        var id = MessageId.Parse(row.MessageId);
        ref var message = ref builder.Append(row.Content, row.IsContentKnown, id.Text);
        message.At = at;
        message.Buyer = buyer;
        message.Account = Accounts.IndexOf(row.Account);
        message.Line = checked((int)row.Line);
        message.Characters = TextMarks.CharactersOf(row.Content);
        message.Flags = SegmentLayout.Flags(row.Direction, row.Kind, row.Class);
        message.Marks = textRules.MarksOf(row.Direction, row.Kind, row.IsContentKnown, row.Content, at);
        message.Digits = (byte)id.DigitCount;
        message.Number = !id.IsNone ? id.Number : SamenessOf(row);
        message.Product = row.ProductId.IsEmpty ? 0 : References.IndexOf(row.ProductId) + 1;
        message.ToAccount = row.ToAccount.IsEmpty ? 0 : Accounts.IndexOf(row.ToAccount) + 1;
        if (!row.OrderId.IsEmpty)
        {
            message.Order = References.IndexOf(row.OrderId) + 1;
            AddMention(buyer, message.Order - 1, at, message.Account);
        }

        if (row.Content.ContainsAnyInRange('0', '9'))
        {
            AddNumbers(row.Content, buyer, at, message.Account);
        }

        LatestAt = at <= now.UnixMilliseconds ? Math.Max(LatestAt, at) : LatestAt;
        _bytes += BytesPerMessage + Math.Max(0, message.TextLength);
        Count++;
    }

    private static ulong SamenessOf(in MessageRow row)
    {
        var text = row.Sameness.IsEmpty ? row.Content : row.Sameness;
        return row.IsSamenessOfTextAlone ? MessageSameness.HashOfText(text) : MessageSameness.HashOf(row.Kind, row.Class, text);
    }

    private int BuyerIndex(ReadOnlySpan<char> name, long at)
    {
        var index = Buyers.IndexOf(name);
        if (index == _slots.Count)
        {
            _slots.Add(new BuyerSlot { FirstAt = at, Bucket = BuyerHash.BucketOf(Buyers.Names[index]) });
        }
        else
        {
            ref var slot = ref System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_slots)[index];
            slot.FirstAt = Math.Min(slot.FirstAt, at);
        }

        return index;
    }

    private SegmentBuilder BuilderFor(int day, int bucket)
    {
        if (day != _day)
        {
            Array.Clear(_ofDay);
            _day = day;
        }

        if (_ofDay[bucket] is { } known)
        {
            return known;
        }

        if (!_builders.TryGetValue((day, bucket), out var builder))
        {
            builder = spare.Take();
            builder.Begin(day, bucket);
            _builders.Add((day, bucket), builder);
        }

        _ofDay[bucket] = builder;
        return builder;
    }

    /// <summary>Whether these are numbers of orders is known when the orders are.</summary>
    private void AddNumbers(ReadOnlySpan<char> text, int buyer, long at, int account)
    {
        foreach (var number in new OrderNumbers(text))
        {
            AddMention(buyer, References.IndexOf(number), at, account);
        }
    }

    private void AddMention(int buyer, int order, long at, int account)
    {
        if (!_mentions.TryGetValue((buyer, order), out var known) || at < known.At
            || (at == known.At && string.CompareOrdinal(Accounts.Names[account], Accounts.Names[known.Account]) < 0))
        {
            _mentions[(buyer, order)] = new Mention(at, account);
        }
    }
}
