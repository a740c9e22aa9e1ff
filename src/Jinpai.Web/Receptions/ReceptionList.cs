using Jinpai.Core;
using Jinpai.Desk.Details;
using Jinpai.Web.Shared.Lists;

namespace Jinpai.Web.Receptions;

/// <summary>The receptions that an address asks for.</summary>
internal static class ReceptionList
{
    /// <summary>Filters and order as the address says.</summary>
    public static ReceptionQuery Selection(ListQuery query) => new(query.Span)
    {
        Kind = query.Ask("kind") is { } kind && ReceptionQuery.Kinds.Contains(kind) ? kind : ReceptionQuery.Kinds[0],
        Agent = query.Agent,
        Account = query.Ask("account") is { } account ? new AccountId(account) : null,
        Buyer = query.Search,
        Sort = query.Ask("sort"),
        IsDescending = query.IsNewestFirst,
    };
}
