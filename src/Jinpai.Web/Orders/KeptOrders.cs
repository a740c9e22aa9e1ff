using Jinpai.Storage.Reading;
using Jinpai.Web.Shared.Keeping;

namespace Jinpai.Web.Orders;

/// <summary>What was asked last of lists of orders.</summary>
internal sealed class KeptOrders(KeepingRoom room)
{
    /// <summary>How many there are, where no stored sum says it.</summary>
    public Kept<KeptCount> Counts { get; } = new(room, _ => sizeof(int));

    /// <summary>The first ones of lists that are not by time, see <see cref="ShopReader.DealIds"/>.</summary>
    public Kept<IReadOnlyList<long>> FirstIds { get; } = new(room, ids => (long)ids.Count * sizeof(long));
}
