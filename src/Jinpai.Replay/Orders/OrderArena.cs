using System.Runtime.InteropServices;
using Jinpai.Core.Records;

namespace Jinpai.Replay.Orders;

/// <summary>The exports of one order, with their lines, in arrays that serve order after order. Not for parallel use.</summary>
public sealed class OrderArena
{
    private readonly List<OrderExport> _exports = [];
    private readonly List<OrderLine> _lines = [];

    /// <summary>All, in the order in which they came, or as they were sorted.</summary>
    public ReadOnlySpan<OrderExport> Exports => CollectionsMarshal.AsSpan(_exports);

    /// <summary>Lines in the making: whoever merges keeps them here.</summary>
    internal List<OrderLine> Merged { get; } = [];

    public static OrderArena Of(IEnumerable<OrderSnapshot> snapshots)
    {
        var arena = new OrderArena();
        foreach (var snapshot in snapshots)
        {
            arena.Add(snapshot);
        }

        return arena;
    }

    /// <summary>Forgets the last order.</summary>
    public void Clear()
    {
        _exports.Clear();
        _lines.Clear();
    }

    /// <param name="export">Without lines.</param>
    /// <param name="lineCount">How many lines it has.</param>
    /// <returns>Its lines, to be written. They stand there until another export is added.</returns>
    public Span<OrderLine> Add(in OrderExport export, int lineCount)
    {
        var first = _lines.Count;
        _exports.Add(export with { FirstLine = first, LineCount = lineCount });
        CollectionsMarshal.SetCount(_lines, first + lineCount);
        return CollectionsMarshal.AsSpan(_lines)[first..];
    }

    /// <summary>What the last export says, its lines aside.</summary>
    public void Replace(in OrderExport export) => _exports[^1] = export with { FirstLine = _exports[^1].FirstLine, LineCount = _exports[^1].LineCount };

    /// <summary>The export behind those that are there.</summary>
    public void Add(OrderArena other, in OrderExport export) => other.LinesOf(in export).CopyTo(Add(in export, export.LineCount));

    public ReadOnlySpan<OrderLine> LinesOf(in OrderExport export) => CollectionsMarshal.AsSpan(_lines).Slice(export.FirstLine, export.LineCount);

    /// <inheritdoc cref="OrderSnapshot.HasRefunds"/>
    public bool HasRefunds(in OrderExport export)
    {
        foreach (ref readonly var line in LinesOf(in export))
        {
            if (line.Refunded?.MinorUnits > 0)
            {
                return true;
            }
        }

        return export.Refunded?.MinorUnits > 0;
    }

    public OrderSnapshot ToSnapshot(in OrderExport export) => new()
    {
        Id = export.Id,
        Buyer = export.Buyer,
        OtherBuyerKey = export.OtherBuyerKey,
        CreatedAt = export.CreatedAt,
        DepositPaidAt = export.DepositPaidAt,
        PaidAt = export.PaidAt,
        ShippedAt = export.ShippedAt,
        FinishedAt = export.FinishedAt,
        ClosedAt = export.ClosedAt,
        Status = export.Status,
        PostFee = export.PostFee,
        DepositAmount = export.DepositAmount,
        Flag = export.Flag,
        IsPresale = export.IsPresale,
        IsCashOnDelivery = export.IsCashOnDelivery,
        IsFake = export.IsFake,
        Refunded = export.Refunded,
        Totals = export.Totals,
        IsOfLinesOnly = export.IsOfLinesOnly,
        Lines = LinesOf(in export).ToArray(),
    };

    /// <summary>Those that know less stand before those that know more.</summary>
    internal void Sort()
    {
        var exports = CollectionsMarshal.AsSpan(_exports);
        for (var i = 1; i < exports.Length; i++)
        {
            for (var j = i; j > 0 && OrderKnowledge.Compare(this, in exports[j - 1], in exports[j]) > 0; j--)
            {
                (exports[j - 1], exports[j]) = (exports[j], exports[j - 1]);
            }
        }
    }

    private void Add(OrderSnapshot snapshot)
    {
        var export = new OrderExport
        {
            Id = snapshot.Id,
            Buyer = snapshot.Buyer,
            OtherBuyerKey = snapshot.OtherBuyerKey,
            CreatedAt = snapshot.CreatedAt,
            DepositPaidAt = snapshot.DepositPaidAt,
            PaidAt = snapshot.PaidAt,
            ShippedAt = snapshot.ShippedAt,
            FinishedAt = snapshot.FinishedAt,
            ClosedAt = snapshot.ClosedAt,
            Status = snapshot.Status,
            PostFee = snapshot.PostFee,
            DepositAmount = snapshot.DepositAmount,
            Flag = snapshot.Flag,
            IsPresale = snapshot.IsPresale,
            IsCashOnDelivery = snapshot.IsCashOnDelivery,
            IsFake = snapshot.IsFake,
            Refunded = snapshot.Refunded,
            Totals = snapshot.Totals,
            IsOfLinesOnly = snapshot.IsOfLinesOnly,
        };
        var lines = Add(in export, snapshot.Lines.Count);
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = snapshot.Lines[i];
        }
    }
}
