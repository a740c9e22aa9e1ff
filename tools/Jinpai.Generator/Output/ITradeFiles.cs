using Jinpai.Core;
using Jinpai.Generator.Orders;

namespace Jinpai.Generator.Output;

/// <summary>The files of messages, orders and refunds in one format.</summary>
internal interface ITradeFiles : IDisposable
{
    /// <summary>Writes a message into the file of its day, which is today's or tomorrow's.</summary>
    void Write(in ChatLine line);

    /// <summary>Writes an order and its refunds as they stand at the end of the span.</summary>
    void Write(GeneratedOrder order);

    /// <summary>Closes the files of <paramref name="day"/>.</summary>
    void EndDay(BusinessDay day);
}
