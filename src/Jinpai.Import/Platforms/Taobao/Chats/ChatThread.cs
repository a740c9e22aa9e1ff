using Jinpai.Core;
using Jinpai.Core.Issues;
using Jinpai.Import.Formats;

namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Finds the two sides of each message where an export names only who wrote: the buyer and the account of the chat it stands in. What waits for a side is bounded.</summary>
internal sealed class ChatThread(ReadingContext context, ChatShop shop, ChatWriter writer, string? buyerOfFile)
{
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan BackwardsStep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);
    private readonly List<HeldSaying> _waiting = [];
    private Instant _lastAt = Instant.MinValue;
    private Instant _repliesSinceSilenceAt = Instant.MaxValue;
    private long _firstReplySinceSilence;
    private bool _isBuyerHeardSinceReply;
    private string? _handedTo;

    /// <summary>The buyer of the chat; null before one wrote.</summary>
    public string? Buyer { get; private set; }

    /// <summary>The account of the chat; null before one wrote.</summary>
    public string? Account { get; private set; }

    /// <summary>The chat ends here: what comes next is between others, or between the same anew.</summary>
    public void EndChat()
    {
        Release(Account ?? shop.OnlyAccount, Buyer ?? buyerOfFile);
        foreach (var held in _waiting)
        {
            writer.Hold(held.IsAgent ? ChatIssues.BuyerUnknown : ChatIssues.AccountUnknown, held.Line, null, "");
        }

        _waiting.Clear();
        (Buyer, Account, _handedTo) = (null, null, null);
        _lastAt = Instant.MinValue;
        ForgetSilence();
    }

    /// <summary>A head: who writes what follows.</summary>
    public void Begin(string speaker, bool isAgent, Instant at, long line)
    {
        if (_lastAt != Instant.MinValue && at + BackwardsStep < _lastAt)
        {
            EndChat();
        }

        if (isAgent)
        {
            BeginAgent(speaker, at, line);
        }
        else
        {
            BeginBuyer(speaker, line);
        }

        _lastAt = at;
    }

    /// <summary>What was said under the head.</summary>
    public void Add(string speaker, bool isAgent, in Saying saying)
    {
        var account = isAgent ? speaker : _handedTo ?? Account ?? shop.OnlyAccount;
        var buyer = isAgent ? Buyer : speaker;
        if (account is not null && buyer is not null)
        {
            writer.Write(account, buyer, isAgent, saying);
            return;
        }

        if (_waiting.Count >= MostWaiting)
        {
            writer.Hold(isAgent ? ChatIssues.BuyerUnknown : ChatIssues.AccountUnknown, saying.Line, null, "");
            return;
        }

        _waiting.Add(saying.Hold(speaker, isAgent));
    }

    /// <summary>The chat was handed to another account: what the buyer writes next is for it.</summary>
    public void HandTo(string? account) => _handedTo = account ?? _handedTo;

    private void BeginAgent(string account, Instant at, long line)
    {
        if (Account is not null && Account != account && _handedTo != account && _isBuyerHeardSinceReply)
        {
            context.Report(Severity.Warning, ChatIssues.AccountAssumed, line, null, account, Account);
        }

        Account = account;
        _handedTo = null;
        _isBuyerHeardSinceReply = false;
        if (_lastAt != Instant.MinValue && at >= _lastAt + Silence)
        {
            _repliesSinceSilenceAt = at;
            _firstReplySinceSilence = line;
        }

        Release(account, Buyer);
    }

    private void BeginBuyer(string buyer, long line)
    {
        if (Buyer is not null && Buyer != buyer)
        {
            if (_repliesSinceSilenceAt != Instant.MaxValue)
            {
                // Nobody can tell whether these words, after a silence, were still for the one buyer or already for the next.
                context.Report(Severity.Warning, ChatIssues.PartnerAssumed, _firstReplySinceSilence, null, "");
            }

            EndChat();
        }

        Buyer = buyer;
        _isBuyerHeardSinceReply = true;
        ForgetSilence();
        Release(Account, buyer);
    }

    private void ForgetSilence()
    {
        _repliesSinceSilenceAt = Instant.MaxValue;
        _firstReplySinceSilence = 0;
    }

    /// <summary>Hands on what waited for the side that is known now.</summary>
    private void Release(string? account, string? buyer)
    {
        if (_waiting.Count == 0 || (account is null && buyer is null))
        {
            return;
        }

        var isNamed = Buyer is null && buyer is not null && _waiting.Exists(h => h.IsAgent);
        if (isNamed)
        {
            context.Report(Severity.Warning, ChatIssues.BuyerFromName, _waiting[0].Line, null, "");
        }

        var left = new List<HeldSaying>();
        foreach (var held in _waiting)
        {
            var (a, b) = held.IsAgent ? (held.Speaker, buyer) : (account, held.Speaker);
            if (a is null || b is null)
            {
                left.Add(held);
            }
            else
            {
                writer.Write(a, b, held.IsAgent, held.Release());
            }
        }

        _waiting.Clear();
        _waiting.AddRange(left);
    }
}
