using Jinpai.Storage.Reading;
using Jinpai.Web.Shared.Keeping;

namespace Jinpai.Web.Orders;

/// <summary>What was asked last of lists of orders.</summary>
internal sealed class KeptOrders
{
    /// <summary>How many there are, where no stored sum says it.</summary>
    public Kept<KeptCount> Counts { get; } = new(64);

    /// <summary>The first ones of lists that are not by time, see <see cref="ShopReader.DealIds"/>.</summary>
    public Kept<IReadOnlyList<long>> FirstIds { get; } = new(16);
}
