namespace Jinpai.Storage.Reading;

/// <summary>How many buyer keys of chats and of orders meet (spec 2.2, 5.1): before and after links.</summary>
public sealed record BuyerMatch(long ChatBuyerCount, long ChatOnlyBefore, long ChatOnlyAfter, long OrderBuyerCount, long OrderOnlyBefore, long OrderOnlyAfter);
