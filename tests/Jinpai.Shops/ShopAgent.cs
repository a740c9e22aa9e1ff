namespace Jinpai.Shops;

/// <summary>Who holds an account, from and to which day (both included; none: always).</summary>
public sealed record ShopAgent(string Account, string Agent, string Team, string Role, DateOnly? ValidFrom, DateOnly? ValidTo);
