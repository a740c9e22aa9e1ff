using System.Text;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Reading;

/// <summary>Which deals a selection has, and what it orders them by.</summary>
/// <param name="selection">What was asked for.</param>
/// <param name="sight">Whose deals; null: all.</param>
internal sealed class DealChoice(DealSelection selection, Sight? sight = null)
{
    private readonly byte[] _search = Encoding.UTF8.GetBytes(selection.Search ?? "");
    private readonly string? _agent = selection.Agent?.Value;

    /// <summary>All sales of the days: how many there are is known without looking at each.</summary>
    public bool IsOfAllSales => sight?.SeesEverybody != false && selection is { Kind: DealKind.Sold, Agent: null, Bucket: null } && _search.Length == 0;

    /// <summary>By the instant that the packs are known by.</summary>
    public bool IsByTime => selection.Order == DealOrder.Time;

    public bool IsDescending => selection.IsDescending;

    /// <summary>A condition on packs, of two values: the first and the last day. Others hold no such deal.</summary>
    public string Packs => selection.Kind == DealKind.Excluded ? DealPack.CreatedOn : DealPack.ListedOn;

    public object?[] Days => [selection.Days.First.Number, selection.Days.Last.Number];

    public bool Has(in DealHead head) => IsOfKind(in head) && IsOfAgent(in head) && IsSeen(in head)
        && (_search.Length == 0 || head.Order.IndexOf(_search) >= 0 || (sight?.IsClear != false && head.Buyer.IndexOf(_search) >= 0));

    /// <summary>Smaller ones come first in rising order; of equal ones <see cref="TextOf"/> decides.</summary>
    public long KeyOf(in DealHead head) => selection.Order switch
    {
        DealOrder.Time => head.At.UnixMilliseconds,
        DealOrder.Created => head.CreatedAt.UnixMilliseconds,
        DealOrder.PaidAmount => head.Paid,
        DealOrder.RefundedAmount => head.Refunded,
        DealOrder.Items => head.Items,
        _ => 0,
    };

    public string TextOf(in DealHead head)
    {
        var order = Encoding.UTF8.GetString(head.Order);
        return selection.Order == DealOrder.Agent ? $"{head.SaleAgent}\0{order}" : order;
    }

    private bool IsOfKind(in DealHead head)
    {
        var isSold = head.SaleDay is { } sale && selection.Days.Contains(sale);
        var isCreated = selection.Days.Contains(head.CreatedDay);
        var isUnsold = head.SaleDay is null && isCreated;
        var counts = head.Excluded == ExclusionReason.None;
        return selection.Kind switch
        {
            DealKind.Sold => isSold && counts,
            DealKind.Credited => isSold && counts && head.SaleAgent is not null,
            DealKind.Silent => isSold && counts && head.SaleAgent is null,
            DealKind.Refunded => isSold && counts && head.Refunded > 0,
            DealKind.Unsold => isUnsold && counts,
            DealKind.Excluded => isCreated && !counts,
            _ => isSold || isUnsold,
        };
    }

    private bool IsSeen(in DealHead head) => sight is null || sight.Sees(selection.Bucket is null ? OwnerOf(in head) : _agent ?? head.SaleAgent, head.ListedOn);

    private static string? OwnerOf(in DealHead head) => head.SaleDay is null ? head.CreationAgent : head.SaleAgent;

    private bool IsOfAgent(in DealHead head)
    {
        var agent = _agent ?? head.SaleAgent;
        return selection.Bucket switch
        {
            null => _agent is null || OwnerOf(in head) == _agent,
            Bucket.A => agent is not null && head.CreationAgent == agent && head.PaymentAgent == agent,
            Bucket.B => agent is not null && head.CreationAgent == agent && head.PaymentAgent != agent,
            Bucket.C => agent is not null && head.PaymentAgent == agent && head.CreationAgent is { } other && other != agent,
            Bucket.D => agent is not null && head.PaymentAgent == agent && head.CreationAgent is null,
            _ => false,
        };
    }
}
