using Jinpai.Core;

namespace Jinpai.Generator;

/// <summary>Reported after each day.</summary>
/// <param name="Day">The day that is done.</param>
/// <param name="DoneCount">Days done so far.</param>
/// <param name="TotalCount">Days in all, the tail included.</param>
/// <param name="MessageCount">Messages written so far.</param>
/// <param name="OrderCount">Orders written so far.</param>
public sealed record GeneratorProgress(BusinessDay Day, int DoneCount, int TotalCount, long MessageCount, long OrderCount);
