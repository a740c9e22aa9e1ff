using System.Globalization;
using Jinpai.Core.Events;
using Jinpai.Core.Records;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Tests;

/// <summary>Keeps what it is given: messages as text, the rest as they are.</summary>
internal sealed class RecordingSink : IRecordSink
{
    public List<object> Records { get; } = [];
    public List<string> Messages { get; } = [];

    public void Add(in MessageRow message) => Messages.Add(string.Create(
        CultureInfo.InvariantCulture,
        $"{message.Line}|{message.Account}|{message.Buyer}|{message.SentAt}|{message.Direction}|{message.Kind}|{message.Class}|{message.MessageId}|{message.Content}|{message.IsContentKnown}|{message.ProductId}|{message.OrderId}|{message.ToAccount}"));

    public void Add(IRecord record) => Records.Add(record);

    public IEnumerable<T> Of<T>() => Records.OfType<T>();

    /// <summary>Everything as text without line numbers, to compare two readings.</summary>
    public List<string> Texts() =>
    [
        .. Messages.Select(m => m[(m.IndexOf('|', StringComparison.Ordinal) + 1)..]),
        .. Records.Select(r => r is OrderSnapshot o ? $"{o with { Line = 0, Lines = [] }} {string.Join(";", o.Lines)}" : WithoutLine(r.ToString()!)),
    ];

    private static string WithoutLine(string text) => text[..text.LastIndexOf(", Line = ", StringComparison.Ordinal)];
}
