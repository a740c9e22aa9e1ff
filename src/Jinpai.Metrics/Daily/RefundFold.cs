using Jinpai.Core;
using Jinpai.Core.Records;
using Jinpai.Replay.Facts;

namespace Jinpai.Metrics.Daily;

/// <summary>What refunds and returns of a credited sale add to its agent's sums (or, for null, to the shop's): by date of application and of completion, and by the sale's own day.</summary>
internal static class RefundFold
{
    internal static void Fold(DailyFold fold, AgentId? agent, DealFact deal, BusinessDay saleDay, int sign)
    {
        var cohort = fold.Of(agent, saleDay);
        var marks = default(SaleMarks);
        for (var i = 0; i < deal.Refunds.Count; i++)
        {
            var refund = deal.Refunds[i];
            marks.Note(refund);
            if (refund.IsMoney)
            {
                FoldDated(fold, agent, deal, i, MeasureGroups.RefundsApplied, refund.AppliedDay, sign);
            }

            if (!refund.IsCompleted || refund.CompletedDay is not { } completedDay)
            {
                continue;
            }

            FoldDated(fold, agent, deal, i, MeasureGroups.RefundsCompleted, completedDay, sign);
            fold.Of(agent, completedDay).Add(Measure.RefundsUndatedAmount, refund.IsUndated ? sign * refund.Amount.MinorUnits : 0);
            cohort.Add(Measure.CohortRefundItems, sign * ItemsOf(deal, refund));
            cohort.Add(Measure.CohortRefundAmount, sign * refund.Amount.MinorUnits);
            if (refund.Responsibility == Responsibility.Agent)
            {
                fold.Of(agent, completedDay).Add(Measure.RefundsCompletedAgentFaultAmount, sign * refund.Amount.MinorUnits);
                cohort.Add(Measure.CohortRefundAgentFaultAmount, sign * refund.Amount.MinorUnits);
            }
        }

        marks.Fold(cohort, sign);
        if (marks.IsRefunded)
        {
            cohort.Add(Measure.CohortRefundBuyers, fold.IsFirst(agent, saleDay, Measure.CohortRefundBuyers) ? sign : 0);
        }
    }

    /// <summary>An order counts once per day, however many of its refunds fall on it.</summary>
    private static void FoldDated(DailyFold fold, AgentId? agent, DealFact deal, int index, OrderMeasures measures, BusinessDay day, int sign)
    {
        var totals = fold.Of(agent, day);
        var refund = deal.Refunds[index];
        totals.Add(measures.Orders, IsFirstOfDay(deal, index, measures, day) ? sign : 0);
        totals.Add(measures.Buyers, fold.IsFirst(agent, day, measures.Buyers) ? sign : 0);
        totals.Add(measures.Items, sign * ItemsOf(deal, refund));
        totals.Add(measures.Amount, sign * refund.Amount.MinorUnits);
    }

    private static bool IsFirstOfDay(DealFact deal, int index, OrderMeasures measures, BusinessDay day)
    {
        for (var i = 0; i < index; i++)
        {
            var earlier = deal.Refunds[i];
            var isSameDay = measures == MeasureGroups.RefundsApplied ? earlier.IsMoney && earlier.AppliedDay == day : earlier.IsCompleted && earlier.CompletedDay == day;
            if (isSameDay)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The refund's own quantity; without one that of its line, without a line that of the order.</summary>
    private static long ItemsOf(DealFact deal, DealRefund refund)
    {
        if (refund.Quantity is { } quantity)
        {
            return quantity;
        }

        if (refund.LineId is { } lineId)
        {
            for (var i = 0; i < deal.Lines.Count; i++)
            {
                if (deal.Lines[i].LineId == lineId)
                {
                    return deal.Lines[i].Quantity;
                }
            }
        }

        return deal.ItemCount;
    }

    /// <summary>What happened to one sale, each thing counted once per order.</summary>
    private struct SaleMarks
    {
        private bool _isReturned;
        private bool _isExchanged;
        private bool _isReturnedByFault;
        private bool _isExchangedByFault;

        internal bool IsRefunded { get; private set; }

        internal void Note(DealRefund refund)
        {
            IsRefunded |= refund.IsCompleted;
            if (refund.Status != RefundStatus.Success || refund.Stage is RefundStage.BeforeShipment or RefundStage.InTransit)
            {
                return;
            }

            var isFault = refund.Responsibility == Responsibility.Agent;
            _isReturned |= refund.Type == RefundType.Return;
            _isExchanged |= refund.Type == RefundType.Exchange;
            _isReturnedByFault |= isFault && refund.Type == RefundType.Return;
            _isExchangedByFault |= isFault && refund.Type == RefundType.Exchange;
        }

        internal readonly void Fold(DayTotals cohort, int sign)
        {
            cohort.Add(Measure.CohortRefundOrders, IsRefunded ? sign : 0);
            cohort.Add(Measure.Returns, _isReturned ? sign : 0);
            cohort.Add(Measure.Exchanges, _isExchanged ? sign : 0);
            cohort.Add(Measure.ReturnsAgentFault, _isReturnedByFault ? sign : 0);
            cohort.Add(Measure.ExchangesAgentFault, _isExchangedByFault ? sign : 0);
        }
    }
}
