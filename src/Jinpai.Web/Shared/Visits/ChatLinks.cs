using Jinpai.Core;

namespace Jinpai.Web.Shared.Visits;

/// <summary>Addresses of chats and orders; they keep the shop, the span, and the list that one came from (<c>back</c>).</summary>
public static class ChatLinks
{
    /// <summary>The chat of an account and a buyer on a day.</summary>
    public static string Chat(this Visit visit, AccountId account, BuyerKey buyer, BusinessDay day, string? back = null) =>
        visit.Link(PageAddress.Chat, ("account", account.Value), ("buyer", buyer.Value), ("day", day.ToString()), ("back", back ?? visit.Back()));

    /// <summary>The chat of an agent and a buyer nearest to an instant, where a row names no account.</summary>
    public static string ChatNear(this Visit visit, AgentId agent, BuyerKey buyer, Instant at) =>
        visit.Link(PageAddress.Chat, ("agent", agent.Value), ("buyer", buyer.Value), ("near", at.ToString()), ("back", visit.Back()));

    /// <summary>The page of an order.</summary>
    public static string Order(this Visit visit, OrderId order, AgentId? agent = null) =>
        visit.Link(PageAddress.Order(order), ("agent", agent?.Value), ("back", visit.Back()));

    /// <summary>The list of the query's <c>back</c>, or this page if it is a list itself; null: neither. Only addresses of our own lists are taken.</summary>
    public static string? Back(this Visit visit) => IsList(visit.Path) ? visit.Address : visit.Asked("back") is { } back && IsList(back.Split('?')[0]) ? back : null;

    /// <summary>An account as it is told apart within its shop: <c>云裳女装旗舰店:小满</c> is 小满.</summary>
    public static string ShortName(this AccountId account) => account.Value[(account.Value.LastIndexOf(':') + 1)..];

    private static bool IsList(string path) => path is "/receptions" or "/orders" or "/losses" or "/faults";
}
