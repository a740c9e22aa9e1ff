using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Import.Reading;

namespace Jinpai.Storage.Segments;

/// <summary>Rows on their way from the thread that reads to the one that packs: copied once, into one array of characters. Used again.</summary>
internal sealed class MessageChunk
{
    private const int MostRows = 4096;
    private const int MostCharacters = 1 << 18;
    private readonly Entry[] _rows = new Entry[MostRows];
    private char[] _texts = new char[MostCharacters];
    private int _used;

    private struct Entry
    {
        public Instant SentAt;
        public long Line;
        public int Start;
        public int Account;
        public int Buyer;
        public int Id;
        public int Content;
        public int Sameness;
        public int Product;
        public int Order;
        public int ToAccount;
        public MessageDirection Direction;
        public MessageKind Kind;
        public MessageClass Class;
        public bool IsContentKnown;
        public bool IsSamenessOfTextAlone;
    }

    public int Count { get; private set; }

    /// <summary>The row; its texts hold until the chunk is cleared.</summary>
    public MessageRow this[int index]
    {
        get
        {
            ref readonly var row = ref _rows[index];
            ReadOnlySpan<char> rest = _texts.AsSpan(row.Start);
            return new MessageRow
            {
                Account = Next(ref rest, row.Account),
                Buyer = Next(ref rest, row.Buyer),
                SentAt = row.SentAt,
                Direction = row.Direction,
                Kind = row.Kind,
                Class = row.Class,
                MessageId = Next(ref rest, row.Id),
                Content = Next(ref rest, row.Content),
                IsContentKnown = row.IsContentKnown,
                Sameness = Next(ref rest, row.Sameness),
                IsSamenessOfTextAlone = row.IsSamenessOfTextAlone,
                ProductId = Next(ref rest, row.Product),
                OrderId = Next(ref rest, row.Order),
                ToAccount = Next(ref rest, row.ToAccount),
                Line = row.Line,
            };
        }
    }

    public void Clear()
    {
        Count = 0;
        _used = 0;
    }

    /// <summary>False: it is full, and the row is for the next one. An empty chunk takes a row of any length.</summary>
    public bool TryAdd(in MessageRow row)
    {
        var length = row.Account.Length + row.Buyer.Length + row.MessageId.Length + row.Content.Length + row.Sameness.Length + row.ProductId.Length + row.OrderId.Length + row.ToAccount.Length;
        if (Count == MostRows || _used + length > _texts.Length)
        {
            if (Count > 0)
            {
                return false;
            }

            _texts = new char[length];
        }

        _rows[Count++] = new Entry
        {
            SentAt = row.SentAt,
            Line = row.Line,
            Start = _used,
            Account = Copy(row.Account),
            Buyer = Copy(row.Buyer),
            Id = Copy(row.MessageId),
            Content = Copy(row.Content),
            Sameness = Copy(row.Sameness),
            Product = Copy(row.ProductId),
            Order = Copy(row.OrderId),
            ToAccount = Copy(row.ToAccount),
            Direction = row.Direction,
            Kind = row.Kind,
            Class = row.Class,
            IsContentKnown = row.IsContentKnown,
            IsSamenessOfTextAlone = row.IsSamenessOfTextAlone,
        };
        return true;
    }

    private int Copy(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        text.CopyTo(_texts.AsSpan(_used));
        _used += text.Length;
        return text.Length;
    }

    private static ReadOnlySpan<char> Next(scoped ref ReadOnlySpan<char> rest, int length)
    {
        var text = rest[..length];
        rest = rest[length..];
        return text;
    }
}
