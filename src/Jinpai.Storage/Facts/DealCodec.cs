using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;
using Jinpai.Storage.Codecs;
using Jinpai.Storage.Schema;

namespace Jinpai.Storage.Facts;

/// <summary>A deal and its credits with all candidates as bytes, lossless.</summary>
internal static class DealCodec
{
    /// <summary>Beside the stage of a refund: it is above what is left of the paid amount.</summary>
    private const int AbovePaid = 0x80;

    /// <summary>Beside it: nobody says when it was completed.</summary>
    private const int Undated = 0x40;

    // Bytes that one of each has at least: more of them than there is room for are damage.
    private const int LeastOfLine = 7;
    private const int LeastOfRefund = 12;
    private const int LeastOfCredit = 6;
    private const int LeastOfCandidate = 6;

    public static void Write(ByteWriter writer, DealFact deal, ReadOnlySpan<CreditFact> credits)
    {
        writer.Text(deal.Order.Value);
        writer.Text(deal.Buyer.Value);
        writer.Byte((byte)deal.Excluded);
        writer.Signed(deal.CreatedAt.UnixMilliseconds);
        writer.Signed(deal.CreatedDay.Number);
        writer.Optional(deal.DecidedAt?.UnixMilliseconds);
        writer.Optional(deal.SoldAt?.UnixMilliseconds);
        writer.Byte((byte)((deal.IsSoldByCreationMaturity ? 1 : 0) | (deal.IsPresale ? 2 : 0) | (deal.IsCashOnDelivery ? 4 : 0) | (deal.LacksRefund ? 8 : 0)));
        foreach (var name in (ReadOnlySpan<string?>)[deal.CreationAccount?.Value, deal.CreationAgent?.Value, deal.PaymentAccount?.Value, deal.PaymentAgent?.Value,
            deal.FollowUpAccount?.Value, deal.FollowUpAgent?.Value, deal.SaleAgent?.Value, deal.SaleAccount?.Value])
        {
            writer.OptionalText(name);
        }

        writer.Optional(deal.SaleDay?.Number);
        writer.Count(deal.Assistants.Count);
        foreach (var assistant in FactSpan.Of(deal.Assistants))
        {
            writer.Text(assistant.Value);
        }

        WriteLines(writer, deal.Lines);
        WriteRefunds(writer, deal.Refunds);
        writer.Count(credits.Length);
        foreach (var credit in credits)
        {
            Write(writer, credit);
        }
    }

    public static (DealFact Deal, CreditFact[] Credits) Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new ByteReader(bytes, Tables.DealPacks);
        var order = new OrderId(reader.Text());
        var buyer = new BuyerKey(reader.Text());
        var excluded = reader.Choice<ExclusionReason>();
        var created = reader.At();
        var createdDay = reader.Day();
        var decided = reader.OptionalAt();
        var sold = reader.OptionalAt();
        int flags = reader.Byte();
        var deal = new DealFact
        {
            Order = order,
            Buyer = buyer,
            Excluded = excluded,
            CreatedAt = created,
            CreatedDay = createdDay,
            DecidedAt = decided,
            SoldAt = sold,
            IsSoldByCreationMaturity = (flags & 1) != 0,
            IsPresale = (flags & 2) != 0,
            IsCashOnDelivery = (flags & 4) != 0,
            LacksRefund = (flags & 8) != 0,
            CreationAccount = Account(reader.OptionalText()),
            CreationAgent = Agent(reader.OptionalText()),
            PaymentAccount = Account(reader.OptionalText()),
            PaymentAgent = Agent(reader.OptionalText()),
            FollowUpAccount = Account(reader.OptionalText()),
            FollowUpAgent = Agent(reader.OptionalText()),
            SaleAgent = Agent(reader.OptionalText()),
            SaleAccount = Account(reader.OptionalText()),
            SaleDay = reader.OptionalDay(),
            Assistants = ReadAssistants(ref reader),
            Lines = ReadLines(ref reader),
            Refunds = ReadRefunds(ref reader),
        };
        var credits = new CreditFact[reader.Count(LeastOfCredit)];
        for (var i = 0; i < credits.Length; i++)
        {
            credits[i] = ReadCredit(ref reader, deal);
        }

        reader.End();
        return (deal, credits);
    }

    private static AgentId[] ReadAssistants(ref ByteReader reader)
    {
        var assistants = new AgentId[reader.Count(1)];
        for (var i = 0; i < assistants.Length; i++)
        {
            assistants[i] = new AgentId(reader.Text());
        }

        return assistants;
    }

    private static void WriteLines(ByteWriter writer, IReadOnlyList<DealLine> lines)
    {
        writer.Count(lines.Count);
        foreach (var line in FactSpan.Of(lines))
        {
            writer.Text(line.LineId);
            writer.OptionalText(line.ProductId);
            writer.OptionalText(line.Title);
            writer.Signed(line.Quantity);
            writer.Signed(line.OrderedAmount.MinorUnits);
            writer.Signed(line.PaidAmount.MinorUnits);
            writer.Signed(line.AdjustFee.MinorUnits);
        }
    }

    private static DealLine[] ReadLines(ref ByteReader reader)
    {
        var lines = new DealLine[reader.Count(LeastOfLine)];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = new DealLine(reader.Text(), reader.OptionalText(), reader.OptionalText(), reader.Sum(), reader.Amount(), reader.Amount(), reader.Amount());
        }

        return lines;
    }

    private static void WriteRefunds(ByteWriter writer, IReadOnlyList<DealRefund> refunds)
    {
        writer.Count(refunds.Count);
        foreach (var refund in FactSpan.Of(refunds))
        {
            writer.Text(refund.RefundId);
            writer.OptionalText(refund.LineId);
            writer.Byte((byte)refund.Type);
            writer.Byte((byte)refund.Status);
            writer.Byte((byte)((byte)refund.Stage | (refund.IsAbovePaid ? AbovePaid : 0) | (refund.IsUndated ? Undated : 0)));
            writer.Byte((byte)refund.Responsibility);
            writer.Signed(refund.AppliedAt.UnixMilliseconds);
            writer.Signed(refund.AppliedDay.Number);
            writer.Optional(refund.CompletedAt?.UnixMilliseconds);
            writer.Optional(refund.CompletedDay?.Number);
            writer.Signed(refund.Amount.MinorUnits);
            writer.Optional(refund.Quantity);
        }
    }

    private static DealRefund[] ReadRefunds(ref ByteReader reader)
    {
        var refunds = new DealRefund[reader.Count(LeastOfRefund)];
        for (var i = 0; i < refunds.Length; i++)
        {
            var (id, line, type, status, stage) = (reader.Text(), reader.OptionalText(), reader.Choice<RefundType>(), reader.Choice<RefundStatus>(), reader.Byte());
            refunds[i] = new DealRefund(id, line, type, status, StoredChoices<RefundStage>.Of((byte)(stage & ~(AbovePaid | Undated))) ?? throw reader.Damage("no stage of a refund"), reader.Choice<Responsibility>(),
                reader.At(), reader.Day(), reader.OptionalAt(), reader.OptionalDay(), reader.Amount(), reader.Optional(), (stage & AbovePaid) != 0, (stage & Undated) != 0);
        }

        return refunds;
    }

    private static void Write(ByteWriter writer, CreditFact credit)
    {
        writer.Byte((byte)credit.Event);
        writer.Signed(credit.At.UnixMilliseconds);
        writer.Signed(credit.Day.Number);
        writer.Text(credit.Policy);
        writer.Count(credit.Candidates.Count);
        var winner = -1;
        for (var i = 0; i < credit.Candidates.Count; i++)
        {
            var candidate = credit.Candidates[i];
            winner = candidate == credit.Winner ? i : winner;
            writer.Text(candidate.Account.Value);
            writer.Text(candidate.Agent.Value);
            writer.Optional(candidate.LastReplyAt?.UnixMilliseconds);
            writer.Signed(candidate.Rounds);
            writer.Flag(candidate.IsCandidate);
            writer.Byte((byte)candidate.Verdict);
        }

        writer.Signed(winner);
    }

    private static CreditFact ReadCredit(ref ByteReader reader, DealFact deal)
    {
        var kind = reader.Choice<CreditEvent>();
        var at = reader.At();
        var day = reader.Day();
        var policy = reader.Text();
        var candidates = new Candidate[reader.Count(LeastOfCandidate)];
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i] = new Candidate(new AccountId(reader.Text()), new AgentId(reader.Text()), reader.OptionalAt(), reader.Small(), reader.Flag(), reader.Choice<CandidateVerdict>());
        }

        var winner = reader.Small();
        if (winner >= candidates.Length)
        {
            throw reader.Damage("a winner who is no candidate");
        }

        return new CreditFact { Order = deal.Order, Event = kind, Buyer = deal.Buyer, At = at, Day = day, Policy = policy, Candidates = candidates, Winner = winner < 0 ? null : candidates[winner] };
    }

    private static AgentId? Agent(string? value) => value is null ? null : new AgentId(value);
    private static AccountId? Account(string? value) => value is null ? null : new AccountId(value);
}
