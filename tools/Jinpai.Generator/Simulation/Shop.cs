using Jinpai.Generator.Buyers;
using Jinpai.Generator.Catalogue;
using Jinpai.Generator.Orders;
using Jinpai.Generator.Output;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator.Simulation;

/// <summary>What every scene needs: people, products, the queue and the files.</summary>
internal sealed class Shop
{
    private long _messageId = 2_026_000_000_000;

    public required GeneratorOptions Options { get; init; }
    public required StaffRoster Staff { get; init; }
    public required ProductCatalogue Catalogue { get; init; }
    public required OrderPlanner Planner { get; init; }
    public required BuyerNicks Nicks { get; init; }
    public required SceneQueue Queue { get; init; }
    public required ITradeFiles Trade { get; init; }
    public required ShopLists Lists { get; init; }
    public required TruthLog Truth { get; init; }

    /// <summary>The first instant that is not in the data any more.</summary>
    public required ShopTime End { get; init; }
    public long MessageCount { get; private set; }
    public long ConversationCount { get; set; }
    public long OrderCount { get; set; }
    public long RefundCount { get; set; }

    public long NextMessageId() => ++_messageId;

    /// <summary>Writes a message unless it is beyond the end of the data.</summary>
    public bool Write(in ChatLine line)
    {
        if (line.At >= End)
        {
            return false;
        }

        MessageCount++;
        Trade.Write(line);
        return true;
    }
}
