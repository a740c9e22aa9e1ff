using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Facts;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Reading;

/// <summary>Lists of deals, made from the heads of their packs (decision 0194). A list by time reads only packs of the part that is asked for, and, where a choice must be looked for, of those before it.</summary>
/// <param name="connection">To the shop.</param>
/// <param name="sight">Whose deals; null: all.</param>
internal sealed class DealList(Connection connection, Sight? sight = null)
{
    // Of ids, which have a pack's number and a place in it.
    private const int Places = 1024;

    // Packs that are held at once while deals are read by their ids.
    private const int DealsAtOnce = 4096;
    private readonly TextCache _texts = new();

    private readonly record struct Pack(long Id, long From, long To, int Sales);

    public int Count(DealSelection selection)
    {
        var choice = new DealChoice(selection, sight);
        if (choice.IsOfAllSales)
        {
            return Packs(choice).Sum(pack => pack.Sales);
        }

        var count = 0;
        connection.ForEach(
            $"SELECT heads FROM {Tables.DealPacks} WHERE {FactTables.Visible} AND {choice.Packs}",
            row => DealPack.ForEachHead(row.Bytes(0), _texts, (in head, _) => count += choice.Has(in head) ? 1 : 0),
            choice.Days);
        return count;
    }

    /// <summary>Where deals of the selection lie: for <see cref="Read"/>.</summary>
    public List<long> Ids(DealSelection selection, int skip, int take)
    {
        var choice = new DealChoice(selection, sight);
        var ids = new List<long>();
        foreach (var group in Groups(choice))
        {
            if (take == ids.Count)
            {
                break;
            }

            if (choice.IsOfAllSales && group.Sum(pack => pack.Sales) is var sales && sales <= skip)
            {
                skip -= sales;
                continue;
            }

            var first = new FirstDeals(choice, skip + take - ids.Count);
            group.ForEach(pack => Add(first, choice, pack.Id));
            ids.AddRange(first.Take().Skip(skip));
            skip = Math.Max(0, skip - first.Count);
        }

        return ids;
    }

    /// <summary>In the order of the ids; those that a replay has taken away since are left out.</summary>
    public IEnumerable<(DealFact Deal, CreditFact[] Credits)> Read(IReadOnlyList<long> ids)
    {
        foreach (var some in ids.Chunk(DealsAtOnce))
        {
            var packs = some.Select(id => id / Places).Distinct().ToDictionary(id => id, Bodies);
            foreach (var id in some)
            {
                if (packs[id / Places] is { } bodies && id % Places < bodies.Count)
                {
                    var read = DealCodec.Read(bodies[(int)(id % Places)]);
                    if (sight?.Sees(read.Deal) != false)
                    {
                        yield return read;
                    }
                }
            }
        }
    }

    /// <summary>Packs one after the other: of a list by time those together that lie over one another, so that the list is theirs in order; of all others all.</summary>
    private IEnumerable<List<Pack>> Groups(DealChoice choice)
    {
        var packs = Packs(choice);
        if (!choice.IsByTime)
        {
            return [packs];
        }

        var ordered = choice.IsDescending ? packs.OrderByDescending(pack => pack.To).ToList() : [.. packs.OrderBy(pack => pack.From)];
        var groups = new List<List<Pack>>();
        var end = 0L;
        foreach (var pack in ordered)
        {
            if (groups.Count == 0 || (choice.IsDescending ? pack.To < end : pack.From > end))
            {
                groups.Add([]);
                end = choice.IsDescending ? pack.From : pack.To;
            }

            groups[^1].Add(pack);
            end = choice.IsDescending ? Math.Min(end, pack.From) : Math.Max(end, pack.To);
        }

        return groups;
    }

    private List<Pack> Packs(DealChoice choice) => connection.Rows(
        $"SELECT id, at_from, at_to, sales FROM {Tables.DealPacks} WHERE {FactTables.Visible} AND {choice.Packs}",
        row => new Pack(row.Serial(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3)), choice.Days);

    private void Add(FirstDeals first, DealChoice choice, long id) => connection.ForEach(
        $"SELECT heads FROM {Tables.DealPacks} WHERE {Tables.Mine} AND id = $1",
        row => DealPack.ForEachHead(row.Bytes(0), _texts, (in head, index) =>
        {
            if (choice.Has(in head))
            {
                first.Add(in head, (id * Places) + index);
            }
        }),
        id);

    private List<byte[]>? Bodies(long id) =>
        connection.Rows($"SELECT details FROM {Tables.DealPacks} WHERE {Tables.Mine} AND id = $1", row => DealPack.Bodies(row.Bytes(0)), id).FirstOrDefault();
}
