using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>The messages of one buyer in a web export, gathered and put into the order of time: an export may show the newest first. Bounded by what one buyer writes.</summary>
internal sealed class WebChat(ReadingContext context, ChatDialect dialect, NickTable nicks)
{
    private const int MostLines = 200_000;
    private readonly ChatWriter _writer = new(context, dialect);
    private readonly List<WebLine> _lines = [];
    private readonly OpenMessage _message = new();

    public int Count => _lines.Count;

    public void Add(WebLine line)
    {
        if (_lines.Count >= MostLines)
        {
            throw context.Refuse(FileIssues.RowsTooMany, line.Line, null, (_lines.Count + 1).ToString(CultureInfo.InvariantCulture), MostLines.ToString(CultureInfo.InvariantCulture));
        }

        _lines.Add(line);
    }

    /// <summary>Hands the chat on and forgets it.</summary>
    /// <param name="user">The buyer as the export names it.</param>
    public void End(string user)
    {
        var buyer = nicks.Of(user);
        var accounts = Accounts(buyer);
        var weaver = new MessageWeaver(context, dialect, ChatShop.OfAccounts(context.Accounts, accounts), nicks, buyer);
        foreach (var line in _lines.OrderBy(l => l.Fault is null ? l.At : Instant.MinValue).ThenBy(l => l.Line))
        {
            if (line.Fault is not null)
            {
                _writer.Hold(line.Fault, line.Line, line.FaultColumn, FoundText.Of(line.FaultFound), context.Now.ToString());
            }
            else if (buyer.Length == 0 || (line.IsAgent ?? Side(line.Sender, buyer, accounts)) is not { } isAgent)
            {
                _writer.Hold(buyer.Length == 0 ? ChatIssues.BuyerUnknown : ChatIssues.PartiesUnknown, line.Line, null, "");
            }
            else
            {
                _message.Begin(isAgent ? line.Sender : buyer, "", line.At, line.Line, null, "");
                _message.Describe(isAgent, line.Class);
                _message.AddText(line.Text);
                weaver.Take(_message);
            }
        }

        weaver.End();
        _lines.Clear();
    }

    private List<string> Accounts(string buyer)
    {
        var senders = _lines.Where(l => l.Fault is null && l.Class != MessageClass.System).ToList();
        var said = senders.Where(l => l.IsAgent == true).Select(l => l.Sender);
        var others = senders.Where(l => l.IsAgent is null && l.Sender != buyer).Select(l => l.Sender).Distinct(StringComparer.Ordinal).ToList();
        var named = others.Where(s => NickTable.IsSubAccount(s) || context.Accounts.IsAccount(s)).ToList();
        var shops = named.Select(NickTable.ShopOf).ToHashSet(StringComparer.Ordinal);

        // A main account has no colon: it is the shop's if others of the shop speak, or if it is the buyer's only partner.
        var isBuyerHeard = senders.Exists(l => l.IsAgent is null && l.Sender == buyer);
        var plain = others.Where(s => !named.Contains(s, StringComparer.Ordinal) && (shops.Contains(s) || (isBuyerHeard && others.Count == 1)));
        return [.. said.Concat(named).Concat(plain).Distinct(StringComparer.Ordinal)];
    }

    private static bool? Side(string sender, string buyer, List<string> accounts) => sender == buyer ? false : accounts.Contains(sender, StringComparer.Ordinal) ? true : null;
}
