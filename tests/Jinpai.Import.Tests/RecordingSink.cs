using System.Globalization;
using Jinpai.Core.Events;
using Jinpai.Core.Records;

namespace Jinpai.Import.Tests;

/// <summary>Keeps what it is given: messages as text, the rest as they are.</summary>
internal sealed class RecordingSink : IRecordSink
{
    public List<object> Records { get; } = [];
    public List<string> Messages { get; } = [];

    public void Add(in MessageRow message) => Messages.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"{message.Line}|{message.Account}|{message.Buyer}|{message.SentAt}|{message.Direction}|{message.Kind}|{message.Class}|{message.MessageId}|{message.Content}|{message.IsContentKnown}|{message.ProductId}|{message.OrderId}|{message.ToAccount}"));

    public void Add(OrderSnapshot order) => Records.Add(order);
    public void Add(RefundRecord refund) => Records.Add(refund);
    public void Add(ReviewRecord review) => Records.Add(review);
    public void Add(RatingRecord rating) => Records.Add(rating);
    public void Add(DisputeRecord dispute) => Records.Add(dispute);
    public void Add(CostRecord cost) => Records.Add(cost);
    public void Add(AgentEventRecord agentEvent) => Records.Add(agentEvent);
    public void Add(TargetRecord target) => Records.Add(target);
    public void Add(AgentRecord agent) => Records.Add(agent);
    public void Add(DutyRecord duty) => Records.Add(duty);
    public void Add(DailyFigure figure) => Records.Add(figure);
    public void Add(ImportedMetricValue value) => Records.Add(value);

    public IEnumerable<T> Of<T>() => Records.OfType<T>();

    /// <summary>Everything as text without line numbers, to compare two readings.</summary>
    public List<string> Texts() =>
    [
        .. Messages.Select(m => m[(m.IndexOf('|', StringComparison.Ordinal) + 1)..]),
        .. Records.Select(r => r is OrderSnapshot o ? $"{o with { Line = 0, Lines = [] }} {string.Join(";", o.Lines)}" : WithoutLine(r.ToString()!)),
    ];

    private static string WithoutLine(string text) => text[..text.LastIndexOf(", Line = ", StringComparison.Ordinal)];
}
