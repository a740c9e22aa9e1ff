using Jinpai.Core;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Finds the two sides of each message where an export names only who wrote: the buyer and the account of the chat it stands in. What waits for a side is bounded.</summary>
/// <param name="context">The file.</param>
/// <param name="writer">Takes messages whose sides are known.</param>
/// <param name="onlyAccount">The only account there is, if there is but one.</param>
/// <param name="buyer">The buyer of all chats, where the export names it.</param>
/// <param name="buyerOfFile">Whom the file's name gives for a chat in which no buyer speaks.</param>
internal sealed class ChatThread(ReadingContext context, ChatWriter writer, string? onlyAccount, string? buyer, string? buyerOfFile)
{
    private const int MostWaiting = 20_000;
    private static readonly TimeSpan BackwardsStep = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(10);
    private readonly string? _certainBuyer = buyer;
    private readonly List<HeldSaying> _waiting = [];
    private Instant _lastAt = Instant.MinValue;
    private Instant _repliesSinceSilenceAt = Instant.MaxValue;
    private long _firstReplySinceSilence;
    private bool _isBuyerHeardSinceReply;
    private string? _handedTo;

    /// <summary>The buyer of the chat; null before one wrote.</summary>
    public string? Buyer { get; private set; } = buyer;

    /// <summary>The account of the chat; null before one wrote.</summary>
    public string? Account { get; private set; }

    /// <summary>The chat ends here: what comes next is between others, or between the same anew.</summary>
    public void EndChat()
    {
        Release(Account ?? onlyAccount, Buyer ?? buyerOfFile);
        foreach (var held in _waiting)
        {
            writer.Hold(held.IsAgent ? ChatIssues.BuyerUnknown : ChatIssues.AccountUnknown, held.Line, null, "");
        }

        _waiting.Clear();
        (Buyer, Account, _handedTo) = (_certainBuyer, null, null);
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
            BeginBuyer(speaker);
        }

        _lastAt = at;
    }

    /// <summary>A head that names both sides: who writes next under a head of one name is of the same chat.</summary>
    public void Meet(string account, string buyer, bool isAgent, Instant at)
    {
        if ((Buyer is not null && Buyer != buyer) || (_lastAt != Instant.MinValue && at + BackwardsStep < _lastAt))
        {
            EndChat();
        }

        (Buyer, Account, _handedTo, _lastAt) = (buyer, account, null, at);
        _isBuyerHeardSinceReply = !isAgent;
        ForgetSilence();
        Release(account, buyer);
    }

    /// <summary>What was said under the head.</summary>
    public void Add(string speaker, bool isAgent, in Saying saying)
    {
        var account = isAgent ? speaker : _handedTo ?? Account ?? onlyAccount;
        var other = isAgent ? Buyer : speaker;
        if (account is not null && other is not null)
        {
            writer.Write(account, other, isAgent, saying);
            return;
        }

        if (_waiting.Count >= MostWaiting)
        {
            writer.Hold(isAgent ? ChatIssues.BuyerUnknown : ChatIssues.AccountUnknown, saying.Line, null, "");
            return;
        }

        _waiting.Add(saying.Hold(speaker, isAgent));
    }

    /// <summary>The chat was handed to another account: what the buyer wrote was for the one before, what comes next is for the other.</summary>
    public void HandOver(string by, string? to)
    {
        if (Account is null)
        {
            Account = by;
            Release(by, Buyer);
        }

        _handedTo = to ?? _handedTo;
    }

    private void BeginAgent(string account, Instant at, long line)
    {
        if (Account is not null && Account != account && _handedTo != account && _isBuyerHeardSinceReply)
        {
            context.Report(ChatIssues.AccountAssumed, line, null, account, Account);
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

    private void BeginBuyer(string speaker)
    {
        if (Buyer is not null && Buyer != speaker)
        {
            if (_repliesSinceSilenceAt != Instant.MaxValue)
            {
                // Nobody can tell whether these words, after a silence, were still for the one buyer or already for the next.
                context.Report(ChatIssues.PartnerAssumed, _firstReplySinceSilence, null, "");
            }

            EndChat();
        }

        Buyer = speaker;
        _isBuyerHeardSinceReply = true;
        ForgetSilence();
        Release(Account, speaker);
    }

    private void ForgetSilence()
    {
        _repliesSinceSilenceAt = Instant.MaxValue;
        _firstReplySinceSilence = 0;
    }

    /// <summary>Hands on what waited for the side that is known now.</summary>
    private void Release(string? account, string? other)
    {
        if (_waiting.Count == 0 || (account is null && other is null))
        {
            return;
        }

        var isNamed = Buyer is null && other is not null && _waiting.Exists(h => h.IsAgent);
        if (isNamed)
        {
            context.Report(ChatIssues.BuyerFromName, _waiting[0].Line, null, "");
        }

        var left = new List<HeldSaying>();
        foreach (var held in _waiting)
        {
            var (a, b) = held.IsAgent ? (held.Speaker, other) : (account, held.Speaker);
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
