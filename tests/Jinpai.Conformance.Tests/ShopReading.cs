using System.Globalization;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Replay.Rules;
using Jinpai.Shops;
using Jinpai.Testing;

namespace Jinpai.Conformance.Tests;

/// <summary>Hands a generated shop to the replay without any file in between.</summary>
internal static class ShopReading
{
    public static MemoryShop Read(Shop shop, RuleBook rules)
    {
        var memory = new MemoryShop(rules);
        memory.AddFile(shop.Messages.Select((message, index) => Message(message, index + 2)));
        foreach (var order in shop.OrderExports.SelectMany(export => export.Rows.GroupBy(row => row.OrderId, StringComparer.Ordinal)))
        {
            memory.Add(Order([.. order]));
        }

        foreach (var refund in shop.Refunds)
        {
            memory.Add(Refund(refund));
        }

        foreach (var agent in shop.Agents)
        {
            memory.Add(new AgentRecord(
                new AccountId(agent.Account), new AgentId(agent.Agent), agent.Team, Enum.Parse<AgentRole>(agent.Role, ignoreCase: true), null, null, null, Day(agent.ValidFrom), Day(agent.ValidTo), 0));
        }

        return memory;
    }

    private static MessageSent Message(ShopMessage message, long line) => new(
        At(message.SentAt),
        new AccountId(message.Account),
        new BuyerKey(message.Buyer),
        Enum.Parse<MessageDirection>(message.Direction, ignoreCase: true),
        message.Kind.Length == 0 ? MessageKind.Text : Enum.Parse<MessageKind>(message.Kind, ignoreCase: true),
        message.Class.Length == 0 ? MessageClass.Human : Enum.Parse<MessageClass>(message.Class, ignoreCase: true),
        MessageId.Parse(message.MessageId),
        message.Content,
        message.ProductId,
        message.OrderId.Length == 0 ? null : new OrderId(message.OrderId),
        message.ToAccount.Length == 0 ? null : new AccountId(message.ToAccount),
        line);

    private static OrderSnapshot Order(IReadOnlyList<ShopOrderRow> rows) => new()
    {
        Id = new OrderId(rows[0].OrderId),
        Buyer = new BuyerKey(rows[0].Buyer),
        CreatedAt = At(rows[0].CreatedAt),
        DepositPaidAt = Maybe(rows[0].DepositPaidAt),
        PaidAt = Maybe(rows[0].PaidAt),
        ShippedAt = Maybe(rows[0].ShippedAt),
        FinishedAt = Maybe(rows[0].FinishedAt),
        ClosedAt = Maybe(rows[0].ClosedAt),
        PostFee = new Money(rows[0].PostFeeFen),
        DepositAmount = rows[0].IsPresale ? new Money(rows[0].DepositAmountFen) : null,
        Flag = rows[0].Flag.Length == 0 ? null : rows[0].Flag,
        IsPresale = rows[0].IsPresale ? true : null,
        IsCashOnDelivery = rows[0].IsCod ? true : null,
        IsFake = rows[0].IsFake ? true : null,
        Lines = [.. rows.Select(row => new OrderLine(
            row.LineId, row.ProductId, null, row.Quantity, new Money(row.UnitPriceFen), new Money(row.PaidAmountFen), new Money(row.DiscountFeeFen), new Money(row.AdjustFeeFen)))],
    };

    private static RefundRecord Refund(ShopRefund refund) => new(
        refund.RefundId,
        new OrderId(refund.OrderId),
        refund.LineId.Length == 0 ? null : refund.LineId,
        At(refund.AppliedAt),
        Maybe(refund.CompletedAt),
        new Money(refund.AmountFen),
        refund.Quantity,
        Named<RefundType>(refund.Type),
        Named<RefundStage>(refund.Stage),
        null,
        Named<RefundStatus>(refund.Status),
        refund.Responsibility.Length == 0 ? Responsibility.Unknown : Named<Responsibility>(refund.Responsibility),
        0);

    private static T Named<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);

    private static Instant At(DateTimeOffset value) => Instant.FromDateTimeOffset(value);

    private static Instant? Maybe(DateTimeOffset? value) => value is { } known ? At(known) : null;

    private static BusinessDay? Day(DateOnly? value) => value is { } known ? BusinessDay.FromDate(known) : null;

    public static RuleBook Rules(string json)
    {
        var (rules, issues) = RulesFile.Read(json, "rules.json", new ReplayRules());
        return rules ?? throw new InvalidOperationException(string.Join('\n', issues.Select(issue => string.Create(CultureInfo.InvariantCulture, $"{issue}"))));
    }
}
