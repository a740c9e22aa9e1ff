using BenchmarkDotNet.Attributes;
using Jinpai.Metrics.Daily;
using Jinpai.Replay;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Segments;

namespace Jinpai.Microbenchmarks;

/// <summary>The steps of a replay, each alone, over all of <see cref="SampleShop"/>.</summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    private const int Numbers = 100_000;
    private readonly ByteWriter _writer = new();
    private SampleData _data = null!;
    private ChatMessage[] _buffer = [];
    private MessageMerge _merge = null!;
    private BuyerReplay _replay = null!;
    private List<BuyerFacts> _facts = [];
    private long[] _steps = [];
    private byte[] _varints = [];

    [GlobalSetup]
    public void Setup()
    {
        _data = SampleData.Read();
        _buffer = new ChatMessage[_data.MessageCount];
        _merge = new MessageMerge(_data.Context.Accounts);
        _replay = new BuyerReplay(_data.Context);
        _facts = [.. _data.Buyers.Select(buyer => _replay.Pass(SampleData.Timeline(buyer), SampleData.First).Copy())];
        _steps = [.. _data.Buyers.SelectMany(buyer => buyer.Messages.Zip(buyer.Messages.Skip(1), (left, right) => right.At - left.At)).Take(Numbers)];
        foreach (var step in _steps)
        {
            _writer.Signed(step);
        }

        _varints = _writer.ToArray();
    }

    /// <summary>All messages out of their segments.</summary>
    [Benchmark]
    public int Decode()
    {
        var count = 0;
        foreach (var timing in _data.Segments)
        {
            var cursor = new SegmentCursor(timing, _data.AccountIndex);
            while (cursor.MoveNext())
            {
                cursor.Decode(_buffer.AsSpan(0, cursor.MessageCount), 0, 0);
                count += cursor.MessageCount;
            }
        }

        return count;
    }

    /// <summary>Each buyer's messages in order, each once.</summary>
    [Benchmark]
    public int Merge()
    {
        var count = 0;
        foreach (var buyer in _data.Buyers)
        {
            buyer.Messages.CopyTo(_buffer, 0);
            count += _merge.Apply(_buffer.AsSpan(0, buyer.Messages.Length));
        }

        return count;
    }

    /// <summary>All rules on buyers with orders: rounds, filters, candidates, credits, deals.</summary>
    [Benchmark]
    public int Credit()
    {
        var count = 0;
        foreach (var buyer in _data.Buyers)
        {
            if (buyer.Orders.Count > 0)
            {
                count += _replay.Pass(SampleData.Timeline(buyer), SampleData.First).Credits.Count;
            }
        }

        return count;
    }

    /// <summary>Facts to daily sums.</summary>
    [Benchmark]
    public int Fold()
    {
        var fold = new DailyFold(RuleBook.Default);
        _facts.ForEach(fold.Add);
        return fold.Result().Count;
    }

    /// <summary>Facts to packs.</summary>
    [Benchmark]
    public int Pack()
    {
        var count = 0;
        var collector = new FactCollector(batch => count += batch.Packs.Count);
        _facts.ForEach(collector.Add);
        collector.Flush();
        return count;
    }

    /// <summary>Milliseconds between messages, written.</summary>
    [Benchmark(OperationsPerInvoke = Numbers)]
    public int VarintWrite()
    {
        _writer.Clear();
        foreach (var step in _steps)
        {
            _writer.Signed(step);
        }

        return _writer.Length;
    }

    /// <summary>The same, read.</summary>
    [Benchmark(OperationsPerInvoke = Numbers)]
    public long VarintRead()
    {
        var reader = new ByteReader(_varints, "");
        long sum = 0;
        while (!reader.IsAtEnd)
        {
            sum += reader.Signed();
        }

        return sum;
    }
}
