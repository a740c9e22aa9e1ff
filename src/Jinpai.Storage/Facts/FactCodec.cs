using Jinpai.Core;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Facts;

/// <summary>Facts of packs as bytes. Owner and day are the pack's, not the fact's; each fact begins with its buyer and its length, so that a reader can skip it.</summary>
internal static class FactCodec
{
    private const int LeastOfRound = 2;
    private const int LeastOfSession = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(StoredLimits.MostWaitSeconds);

    public static void Write(ByteWriter writer, in ReceptionFact fact)
    {
        writer.Text(fact.Agent.Value == fact.Account.Value ? "" : fact.Agent.Value);
        writer.Byte((byte)fact.Dropped);
        writer.Byte((byte)fact.Class);
        writer.Byte((byte)fact.Initiator);
        writer.Byte((byte)((fact.ContinuesYesterday ? 1 : 0) | (fact.IsTransferredIn ? 2 : 0) | (fact.IsTransferredOut ? 4 : 0) | (fact.IsUnanswered ? 8 : 0)
            | (fact.IsSlow ? 16 : 0) | (fact.IsLong ? 32 : 0) | (fact.BuyerFirstAt is null ? 0 : 64)));
        var first = fact.FirstAt.UnixMilliseconds;
        writer.Signed(first);
        writer.Signed(fact.LastAt.UnixMilliseconds - first);
        if (fact.BuyerFirstAt is { } asked)
        {
            writer.Signed(asked.UnixMilliseconds - first);
        }

        writer.Count(fact.LineCount);
        writer.Count(fact.BuyerMessageCount);
        writer.Count(fact.AgentMessageCount);
        writer.Count(fact.AgentCharacterCount);
        writer.Count(fact.Rounds.Count);
        var previous = first;
        foreach (ref readonly var round in FactSpan.Of(fact.Rounds))
        {
            writer.Signed(round.AskedAt.UnixMilliseconds - previous);
            previous = round.AskedAt.UnixMilliseconds;
            writer.Optional(round.AnsweredAt is { } answered ? answered.UnixMilliseconds - previous : null);
        }

        writer.Count(fact.Sessions.Count);
        previous = first;
        foreach (ref readonly var session in FactSpan.Of(fact.Sessions))
        {
            writer.Signed(session.FirstAt.UnixMilliseconds - previous);
            writer.Signed(session.LastAt.UnixMilliseconds - session.FirstAt.UnixMilliseconds);
            previous = session.LastAt.UnixMilliseconds;
        }
    }

    public static ReceptionFact ReadReception(ref ByteReader reader, string owner, BusinessDay day, BuyerKey buyer)
    {
        var head = ReadReceptionHead(ref reader, owner, day, buyer);
        return head with
        {
            LineCount = reader.Count(),
            BuyerMessageCount = reader.Count(),
            AgentMessageCount = reader.Count(),
            AgentCharacterCount = reader.Count(),
            Rounds = ReadRounds(ref reader, head.FirstAt),
            Sessions = ReadSessions(ref reader, head.FirstAt),
        };
    }

    /// <summary>What lists choose and order by; without what was counted, rounds and sessions.</summary>
    public static ReceptionFact ReadReceptionHead(ref ByteReader reader, string owner, BusinessDay day, BuyerKey buyer)
    {
        var agent = reader.Text();
        var dropped = reader.Choice<DropReason>();
        var enquiry = reader.Choice<EnquiryClass>();
        var initiator = reader.Choice<Initiator>();
        int flags = reader.Byte();
        var first = reader.At();
        var last = reader.After(first);
        Instant? asked = (flags & 64) == 0 ? null : reader.After(first);
        return new ReceptionFact
        {
            Account = new AccountId(Owner(ref reader, owner)),
            Agent = new AgentId(agent.Length == 0 ? owner : agent),
            Buyer = buyer,
            Day = day,
            Dropped = dropped,
            Class = enquiry,
            Initiator = initiator,
            FirstAt = first,
            LastAt = last,
            BuyerFirstAt = asked,
            ContinuesYesterday = (flags & 1) != 0,
            IsTransferredIn = (flags & 2) != 0,
            IsTransferredOut = (flags & 4) != 0,
            IsUnanswered = (flags & 8) != 0,
            IsSlow = (flags & 16) != 0,
            IsLong = (flags & 32) != 0,
            Rounds = [],
            Sessions = [],
        };
    }

    private static Round[] ReadRounds(ref ByteReader reader, Instant previous)
    {
        var rounds = new Round[reader.Count(LeastOfRound)];
        for (var i = 0; i < rounds.Length; i++)
        {
            previous = reader.After(previous);
            Instant? answered = reader.Flag() ? reader.After(previous) : null;
            if (answered is { } at && (at < previous || at - previous > LongestWait))
            {
                throw reader.Damage("an answer that cannot be one");
            }

            rounds[i] = new Round(previous, answered);
        }

        return rounds;
    }

    private static Session[] ReadSessions(ref ByteReader reader, Instant previous)
    {
        var sessions = new Session[reader.Count(LeastOfSession)];
        for (var i = 0; i < sessions.Length; i++)
        {
            var first = reader.After(previous);
            previous = reader.After(first);
            sessions[i] = previous >= first ? new Session(first, previous) : throw reader.Damage("a session that ends before it begins");
        }

        return sessions;
    }

    public static void Write(ByteWriter writer, in FunnelFact fact)
    {
        writer.Signed(fact.AskedAt.UnixMilliseconds);
        writer.Flag(fact.IsByException);
        Write(writer, fact.OrderedSameDay);
        Write(writer, fact.Ordered);
        Write(writer, fact.PaidNextDay);
        Write(writer, fact.Paid);
        writer.Byte((byte)fact.Loss);
        writer.OptionalText(fact.LostTo?.Value);
        writer.OptionalText(fact.LostOrder?.Value);
        if (fact.LostPayment != Money.Zero)
        {
            writer.Signed(fact.LostPayment.MinorUnits);
        }
    }

    private static void Write(ByteWriter writer, FunnelStage stage)
    {
        var isBare = stage.OrderCount == 0 && stage.ItemCount == 0 && stage.Amount == Money.Zero;
        writer.Byte((byte)((stage.IsReached ? 1 : 0) | (isBare ? 0 : 2)));
        if (!isBare)
        {
            writer.Signed(stage.OrderCount);
            writer.Signed(stage.ItemCount);
            writer.Signed(stage.Amount.MinorUnits);
        }
    }

    public static FunnelFact ReadFunnel(ref ByteReader reader, string owner, BusinessDay day, BuyerKey buyer) => new()
    {
        Agent = owner.Length == 0 ? null : new AgentId(owner),
        Buyer = buyer,
        Day = day,
        AskedAt = reader.At(),
        IsByException = reader.Flag(),
        OrderedSameDay = ReadStage(ref reader),
        Ordered = ReadStage(ref reader),
        PaidNextDay = ReadStage(ref reader),
        Paid = ReadStage(ref reader),
        Loss = reader.Choice<LossKind>(),
        LostTo = Agent(reader.OptionalText()),
        LostOrder = Order(reader.OptionalText()),
        LostPayment = reader.IsAtEnd ? Money.Zero : reader.Amount(),
    };

    private static FunnelStage ReadStage(ref ByteReader reader)
    {
        var flags = reader.Byte();
        return (flags & 2) == 0 ? new FunnelStage((flags & 1) != 0, 0, 0, Money.Zero) : new FunnelStage((flags & 1) != 0, reader.Small(), reader.Sum(), reader.Amount());
    }

    public static void Write(ByteWriter writer, LossFact fact)
    {
        writer.Byte((byte)fact.Kind);
        writer.Signed(fact.AskedAt.UnixMilliseconds);
        writer.OptionalText(fact.Order?.Value);
        writer.OptionalText(fact.LostTo?.Value);
    }

    public static LossFact ReadLoss(ref ByteReader reader, string owner, BusinessDay day, BuyerKey buyer)
    {
        var kind = reader.Choice<LossKind>();
        var asked = reader.At();
        return new LossFact(new AgentId(Owner(ref reader, owner)), buyer, day, kind, asked, Order(reader.OptionalText()), Agent(reader.OptionalText()));
    }

    public static void Write(ByteWriter writer, FaultFact fact)
    {
        writer.Text(fact.Account.Value == fact.Agent.Value ? "" : fact.Account.Value);
        writer.Byte((byte)fact.Kind);
        writer.Signed(fact.At.UnixMilliseconds);
        writer.Signed(fact.Seconds);
        writer.Signed(fact.Times);
    }

    public static FaultFact ReadFault(ref ByteReader reader, string owner, BusinessDay day, BuyerKey buyer)
    {
        var account = reader.Text();
        var kind = reader.Choice<FaultKind>();
        return new FaultFact(new AccountId(account.Length == 0 ? owner : account), new AgentId(Owner(ref reader, owner)), buyer, day, kind, reader.At(), reader.Sum(), reader.Small());
    }

    // "" is the shop, which has only enquirers.
    private static string Owner(ref ByteReader reader, string owner) => owner.Length > 0 ? owner : throw reader.Damage("facts of nobody");

    private static AgentId? Agent(string? value) => value is null ? null : new AgentId(value);
    private static OrderId? Order(string? value) => value is null ? null : new OrderId(value);
}
