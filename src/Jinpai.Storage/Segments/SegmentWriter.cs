using System.IO.Compression;
using System.Text;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Segments;

/// <summary>Encodes the messages of one builder into the two parts of a segment.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly ByteWriter _head = new(1 << 14);
    private readonly ByteWriter _body = new(1 << 18);
    private readonly ByteWriter _raw = new(1 << 17);
    private readonly ByteWriter _index = new(1 << 10);
    private readonly MemoryStream _compressed = new();
    private readonly Dictionary<int, int> _accounts = [];
    private readonly Dictionary<int, int> _references = [];
    private readonly List<int> _accountOrder = [];
    private readonly List<int> _referenceOrder = [];
    private byte _previousDigits;
    private ulong _previousNumber;
    private int _previousAccount;
    private int _previousLine;
    private long _previousTime;

    /// <summary>Both parts hold until the next segment.</summary>
    public ReadOnlyMemory<byte> Timing => _head.Memory;
    public ReadOnlyMemory<byte> Content => _index.Memory;
    public int BuyerCount { get; private set; }

    /// <summary>Who is in it: see <see cref="BuyerHashes"/>.</summary>
    public byte[] Buyers { get; private set; } = [];

    public void Encode(SegmentBuilder builder, SegmentNames names)
    {
        Clear();
        var messages = builder.Messages;
        var (buyers, hashes, starts, order) = SortByBuyer(messages, names.Buyers.Names);
        BuyerCount = buyers.Length;
        Buyers = BuyerHashes.Encode(hashes);
        var unit = UnitOf(messages);
        var baseTime = messages[0].At / unit;
        var directory = new ByteWriter(buyers.Length * 24);
        for (var b = 0; b < buyers.Length; b++)
        {
            var from = _body.Length;
            BeginBuyer(baseTime);
            foreach (var index in order.AsSpan(starts[b], starts[b + 1] - starts[b]))
            {
                WriteMessage(builder, messages[index], unit);
                WriteText(builder, messages[index]);
            }

            directory.Count(buyers[b].Length);
            directory.Bytes(buyers[b]);
            directory.Count(starts[b + 1] - starts[b]);
            directory.Count(_body.Length - from);
            if ((b + 1) % SegmentLayout.BuyersPerBatch == 0 || b == buyers.Length - 1)
            {
                CloseTextBatch((b % SegmentLayout.BuyersPerBatch) + 1);
            }
        }

        WriteHead(names, unit, baseTime, buyers.Length, directory);
        var batches = _index.ToArray();
        _index.Clear();
        _index.Count(SegmentLayout.Version);
        _index.Count((buyers.Length + SegmentLayout.BuyersPerBatch - 1) / SegmentLayout.BuyersPerBatch);
        _index.Bytes(batches);
        _index.Bytes(_compressed.GetBuffer().AsSpan(0, (int)_compressed.Length));
    }

    public void Dispose() => _compressed.Dispose();

    private void Clear()
    {
        _head.Clear();
        _body.Clear();
        _raw.Clear();
        _index.Clear();
        _compressed.SetLength(0);
        _accounts.Clear();
        _references.Clear();
        _accountOrder.Clear();
        _referenceOrder.Clear();
    }

    private static (byte[][] Buyers, uint[] Hashes, int[] Starts, int[] Order) SortByBuyer(ReadOnlySpan<PendingMessage> messages, IReadOnlyList<string> names)
    {
        var local = new Dictionary<int, int>();
        var locals = new int[messages.Length];
        var keys = new List<byte[]>();
        var hashes = new HashSet<uint>();
        for (var i = 0; i < messages.Length; i++)
        {
            if (!local.TryGetValue(messages[i].Buyer, out var index))
            {
                index = keys.Count;
                local.Add(messages[i].Buyer, index);
                keys.Add(Encoding.UTF8.GetBytes(names[messages[i].Buyer]));
                hashes.Add(BuyerHash.ShortOf(names[messages[i].Buyer]));
            }

            locals[i] = index;
        }

        var sorted = keys.ToArray();
        var byRank = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, byRank, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));
        var ranks = new int[sorted.Length];
        for (var rank = 0; rank < byRank.Length; rank++)
        {
            ranks[byRank[rank]] = rank;
        }

        var starts = new int[sorted.Length + 1];
        foreach (var index in locals)
        {
            starts[ranks[index] + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        var next = starts.AsSpan(0, sorted.Length).ToArray();
        var order = new int[messages.Length];
        for (var i = 0; i < locals.Length; i++)
        {
            order[next[ranks[locals[i]]]++] = i;
        }

        return (sorted, [.. hashes], starts, order);
    }

    private static long UnitOf(ReadOnlySpan<PendingMessage> messages)
    {
        foreach (ref readonly var message in messages)
        {
            if (message.At % 1000 != 0)
            {
                return 1;
            }
        }

        return 1000;
    }

    private void BeginBuyer(long baseTime)
    {
        _previousTime = baseTime;
        _previousAccount = -1;
        _previousLine = 0;
        _previousDigits = 0;
        _previousNumber = 0;
    }

    private void WriteMessage(SegmentBuilder builder, in PendingMessage message, long unit)
    {
        var account = Local(_accounts, _accountOrder, message.Account);
        var idForm = message.IdLength > 0 ? SegmentLayout.TextId
            : message.Digits == 0 ? SegmentLayout.NoId
            : message.Digits == _previousDigits ? SegmentLayout.NextDigits : SegmentLayout.OtherDigits;
        var hasReferences = (message.Product | message.Order | message.ToAccount) != 0;
        _body.Byte((byte)(message.Flags | (account == _previousAccount ? SegmentLayout.SameAccount : 0)));
        _body.Byte(SegmentLayout.Details(message.Marks, idForm, hasReferences));
        if (account != _previousAccount)
        {
            _body.Count(account);
            _previousAccount = account;
        }

        var time = message.At / unit;
        _body.Signed(time - _previousTime);
        _previousTime = time;
        WriteId(builder, message, idForm);
        _body.Count(message.Characters);
        _body.Signed(message.Line - _previousLine);
        _previousLine = message.Line;
        if (hasReferences)
        {
            _body.Count(message.Product == 0 ? 0 : Local(_references, _referenceOrder, message.Product - 1) + 1);
            _body.Count(message.Order == 0 ? 0 : Local(_references, _referenceOrder, message.Order - 1) + 1);
            _body.Count(message.ToAccount == 0 ? 0 : Local(_accounts, _accountOrder, message.ToAccount - 1) + 1);
        }
    }

    private void WriteId(SegmentBuilder builder, in PendingMessage message, int idForm)
    {
        switch (idForm)
        {
            case SegmentLayout.TextId:
                _body.Count(message.IdLength);
                _body.Bytes(builder.IdOf(message));
                break;
            case SegmentLayout.NoId:
                _body.Fixed64(message.Number);
                break;
            default:
                if (idForm == SegmentLayout.OtherDigits)
                {
                    _body.Byte(message.Digits);
                    _previousDigits = message.Digits;
                }

                _body.Signed(unchecked((long)(message.Number - _previousNumber)));
                _previousNumber = message.Number;
                break;
        }
    }

    private static int Local(Dictionary<int, int> indexes, List<int> order, int name)
    {
        if (!indexes.TryGetValue(name, out var index))
        {
            index = order.Count;
            indexes.Add(name, index);
            order.Add(name);
        }

        return index;
    }

    private void WriteText(SegmentBuilder builder, in PendingMessage message)
    {
        _raw.Count(message.TextLength + 1);
        _raw.Bytes(builder.TextOf(message));
    }

    private void CloseTextBatch(int buyers)
    {
        var from = _compressed.Length;
        using (var zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(_raw.Written);
        }

        _index.Count(buyers);
        _index.Count((int)(_compressed.Length - from));
        _index.Count(_raw.Length);
        _raw.Clear();
    }

    private void WriteHead(SegmentNames names, long unit, long baseTime, int buyers, ByteWriter directory)
    {
        _head.Count(SegmentLayout.Version);
        _head.Count((int)unit);
        _head.Signed(baseTime);
        WriteNames(_accountOrder, names.Accounts.Names);
        WriteNames(_referenceOrder, names.References.Names);
        _head.Count(buyers);
        _head.Count(directory.Length);
        _head.Bytes(directory.Written);
        _head.Bytes(_body.Written);
    }

    private void WriteNames(List<int> order, IReadOnlyList<string> names)
    {
        _head.Count(order.Count);
        foreach (var index in order)
        {
            _head.Text(names[index]);
        }
    }
}
