using Jinpai.Core;

namespace Jinpai.Generator;

/// <summary>What was generated.</summary>
/// <param name="FirstDay">First day of the data.</param>
/// <param name="LastFullDay">Last day of full trade, before the quiet tail: figures up to it are mature.</param>
/// <param name="LastDay">Last day of the data.</param>
/// <param name="ConversationCount">Conversations between an account and a buyer, those over midnight counted once.</param>
/// <param name="MessageCount">Messages.</param>
/// <param name="OrderCount">Orders.</param>
/// <param name="RefundCount">Refund applications.</param>
/// <param name="Files">Names of the written files, relative to the output folder, in ordinal order; the ground truth is not among them.</param>
/// <param name="TruthFolder">Where the ground truth is.</param>
public sealed record GenerationSummary(
    BusinessDay FirstDay, BusinessDay LastFullDay, BusinessDay LastDay, long ConversationCount, long MessageCount, long OrderCount, long RefundCount, IReadOnlyList<string> Files, string TruthFolder);
