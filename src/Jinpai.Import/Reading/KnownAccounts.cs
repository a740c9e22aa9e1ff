namespace Jinpai.Import.Reading;

/// <summary>The chat logins that are known to be the shop's: from its list of accounts and from earlier imports. Chat exports that name people only by nick are read by them.</summary>
/// <remarks>Grows while an import reads lists of accounts. Not for several threads at once.</remarks>
public sealed class KnownAccounts
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shops = new(StringComparer.Ordinal);

    public KnownAccounts()
    {
    }

    public KnownAccounts(IEnumerable<string> accounts)
    {
        foreach (var account in accounts)
        {
            Add(account);
        }
    }

    /// <summary>The names before the colon of those that have one, such as 旗舰店 of 旗舰店:小美.</summary>
    public IReadOnlyCollection<string> Shops => _shops;

    public void Add(string account)
    {
        _names.Add(account);
        var colon = account.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            _shops.Add(account[..colon]);
        }
    }

    /// <summary>True for a known account, and for the main and every other account of a shop that has a known one.</summary>
    public bool IsAccount(string nick)
    {
        var colon = nick.IndexOf(':', StringComparison.Ordinal);
        return _names.Contains(nick) || _shops.Contains(colon < 0 ? nick : nick[..colon]);
    }
}
