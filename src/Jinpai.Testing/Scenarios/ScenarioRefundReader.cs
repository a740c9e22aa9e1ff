using System.Globalization;
using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Testing.Scenarios;

/// <summary>Reads <c>refund R1 of O1 30.00 applied (return, agent fault)</c> and the later <c>refund R1 completed</c> or <c>closed</c>.</summary>
internal sealed partial class ScenarioRefundReader(ScenarioPage page)
{
    private readonly List<RefundRecord> _refunds = [];

    public IReadOnlyList<RefundRecord> Refunds => _refunds;

    [GeneratedRegex(@"^refund\s+(?<id>\S+)\s+of\s+(?<order>\S+)\s+(?<amount>\S+)\s+applied(?:\s+\((?<marks>[^)]*)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Application { get; }

    [GeneratedRegex(@"^refund\s+(?<id>\S+)\s+(?<step>completed|closed)$", RegexOptions.CultureInvariant)]
    private static partial Regex Step { get; }

    public void Read(int line, Instant at, string text)
    {
        if (Application.Match(text) is { Success: true } application && ScenarioPage.TryMoney(application.Groups["amount"].Value, out var amount))
        {
            var refund = new RefundRecord(
                application.Groups["id"].Value,
                new OrderId(application.Groups["order"].Value),
                null,
                at,
                null,
                amount,
                null,
                RefundType.RefundOnly,
                RefundStage.Unknown,
                null,
                RefundStatus.Pending,
                Responsibility.Unknown,
                line);
            var marks = application.Groups["marks"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            _refunds.Add(marks.Aggregate(refund, (r, mark) => With(line, r, mark)));
            return;
        }

        var step = Step.Match(text);
        var index = _refunds.FindIndex(r => r.RefundId == step.Groups["id"].Value);
        if (!step.Success || index < 0)
        {
            page.Fault(line, text, step.Success ? "a refund that was applied for above" : "'refund ID of ORDER AMOUNT applied (…)' or 'refund ID completed|closed'");
            return;
        }

        _refunds[index] = step.Groups["step"].Value == "completed"
            ? _refunds[index] with { CompletedAt = at, Status = RefundStatus.Success }
            : _refunds[index] with { Status = RefundStatus.Closed };
    }

    private RefundRecord With(int line, RefundRecord refund, string mark)
    {
        switch (mark.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["return"]:
                return refund with { Type = RefundType.Return };
            case ["exchange"]:
                return refund with { Type = RefundType.Exchange };
            case ["reship"]:
                return refund with { Type = RefundType.Reship };
            case ["repair"]:
                return refund with { Type = RefundType.Repair };
            case ["before", "shipment"]:
                return refund with { Stage = RefundStage.BeforeShipment };
            case ["in", "transit"]:
                return refund with { Stage = RefundStage.InTransit };
            case ["after", "receipt"]:
                return refund with { Stage = RefundStage.AfterReceipt };
            case ["agent", "fault"]:
                return refund with { Responsibility = Responsibility.Agent };
            case ["line", var id]:
                return refund with { LineId = id };
            case ["quantity", var text] when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity):
                return refund with { Quantity = quantity };
            default:
                page.Fault(line, mark, "return, exchange, reship, repair, before shipment, in transit, after receipt, agent fault, line L or quantity N");
                return refund;
        }
    }
}
