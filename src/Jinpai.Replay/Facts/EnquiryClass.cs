namespace Jinpai.Replay.Facts;

/// <summary>What a reception was at the buyer's first message in it (spec 2.6).</summary>
public enum EnquiryClass : byte
{
    /// <summary>No reception: a filter dropped the conversation.</summary>
    Dropped,

    /// <summary>询单: before the decision to buy.</summary>
    Enquiry,

    /// <summary>An enquiry although the buyer had decided, was waiting to pay, or the account is aftersale: another order followed that is credited to this agent.</summary>
    EnquiryByException,

    /// <summary>售后: an order was decided within the last <c>aftersaleDays</c>.</summary>
    Aftersale,

    /// <summary>催付: an order waits to be paid.</summary>
    Chasing,

    /// <summary>The account's role is aftersale.</summary>
    AftersaleRole,

    /// <summary>The buyer wrote nothing in it.</summary>
    NothingWritten,

    /// <summary>Continues yesterday's enquiry over midnight: no second one.</summary>
    Continuation,
}
