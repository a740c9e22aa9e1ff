using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Import.Platforms.Taobao.Lines;

/// <summary>One row of the line export: a line, and what the row says of its order.</summary>
/// <param name="Item">The line.</param>
/// <param name="IsClosed">The line was closed: it need not be shipped for its order to be.</param>
/// <param name="Buyer">The buyer, in the few versions that name one.</param>
/// <param name="CreatedAt">When the order was created, where the version says it.</param>
/// <param name="PaidAt">When it was paid.</param>
/// <param name="ShippedAt">When the line was shipped.</param>
/// <param name="FinishedAt">When receipt of the line was confirmed.</param>
/// <param name="Line">1-based line in the file.</param>
internal sealed record ExportedLine(OrderLine Item, bool IsClosed, BuyerKey? Buyer, Instant? CreatedAt, Instant? PaidAt, Instant? ShippedAt, Instant? FinishedAt, long Line);
