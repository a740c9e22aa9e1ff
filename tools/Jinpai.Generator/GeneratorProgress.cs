using Jinpai.Core;

namespace Jinpai.Generator;

/// <summary>Reported after each day.</summary>
/// <param name="Day">The day that is done.</param>
/// <param name="DoneCount">Days done so far.</param>
/// <param name="TotalCount">Days in all, the tail included.</param>
/// <param name="MessageCount">Messages written so far.</param>
/// <param name="OrderCount">Orders written so far.</param>
/// <param name="PendingCount">Scenes that buyers of the days so far will still play: what is kept in memory. It follows a day's traffic, not the span.</param>
public sealed record GeneratorProgress(BusinessDay Day, int DoneCount, int TotalCount, long MessageCount, long OrderCount, int PendingCount);
