using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>Some deals of one day of lists.</summary>
/// <param name="Day">See <see cref="DealHead.ListedOn"/>.</param>
/// <param name="LastDay">The last of <see cref="DealHead.LastDay"/>.</param>
/// <param name="CreatedFrom">The first day of creation.</param>
/// <param name="CreatedTo">The last one.</param>
/// <param name="AtFrom">The first of <see cref="DealHead.At"/>, in milliseconds.</param>
/// <param name="AtTo">The last one.</param>
/// <param name="Deals">How many.</param>
/// <param name="Sales">How many of them are sold and not excluded.</param>
/// <param name="Names">Short hashes of the orders' numbers and the buyers' keys, see <see cref="BuyerHashes"/>.</param>
/// <param name="Heads">The agents, then the heads one after the other.</param>
/// <param name="Details">The deals with their credits in the same order, each with its length.</param>
internal sealed record DealPack(int Day, int LastDay, int CreatedFrom, int CreatedTo, long AtFrom, long AtTo, int Deals, int Sales, byte[] Names, byte[] Heads, byte[] Details)
{
    /// <summary>Most deals of a pack: what an order or a page reads, and what is written anew where one of them changes.</summary>
    public const int MostDeals = 256;

    /// <summary>Conditions of two values, the first day and the last: packs that may have deals listed on one of the days, or created on one.</summary>
    public const string ListedOn = "day BETWEEN $1 AND $2";
    public const string CreatedOn = "created_to >= $1 AND created_from <= $2";

    public delegate void TakeHead(in DealHead head, int index);

    public delegate void Take(in DealHead head, ReadOnlySpan<byte> detail);

    /// <summary>The values of its row, for <see cref="FactTables.InsertDeals"/>.</summary>
    public object?[] Row(long id, long born) => [id, Day, LastDay, CreatedFrom, CreatedTo, AtFrom, AtTo, born, FactTables.Alive, Deals, Sales, Names, Heads, Details];

    /// <param name="heads">See <see cref="Heads"/>.</param>
    /// <param name="known">Where agents that came before are taken from.</param>
    /// <param name="take">Called with each head and its place.</param>
    public static void ForEachHead(ReadOnlySpan<byte> heads, TextCache known, TakeHead take)
    {
        var reader = new ByteReader(heads, Tables.DealPacks);
        var agents = ReadAgents(ref reader, known);
        for (var i = 0; !reader.IsAtEnd; i++)
        {
            take(DealHead.Read(ref reader, agents), i);
        }
    }

    /// <summary>The same with the deals themselves.</summary>
    public static void ForEach(ReadOnlySpan<byte> heads, ReadOnlySpan<byte> details, TextCache known, Take take)
    {
        var reader = new ByteReader(heads, Tables.DealPacks);
        var agents = ReadAgents(ref reader, known);
        var bodies = new ByteReader(details, Tables.DealPacks);
        while (!reader.IsAtEnd)
        {
            take(DealHead.Read(ref reader, agents), bodies.Bytes(bodies.Count()));
        }

        bodies.End();
    }

    /// <summary>The deals alone.</summary>
    public static List<byte[]> Bodies(ReadOnlySpan<byte> details)
    {
        var reader = new ByteReader(details, Tables.DealPacks);
        var bodies = new List<byte[]>();
        while (!reader.IsAtEnd)
        {
            bodies.Add(reader.Bytes(reader.Count()).ToArray());
        }

        return bodies;
    }

    private static string?[] ReadAgents(ref ByteReader reader, TextCache known)
    {
        var agents = new string?[reader.Count(1) + 1];
        for (var i = 1; i < agents.Length; i++)
        {
            agents[i] = reader.Text(known);
        }

        return agents;
    }
}
