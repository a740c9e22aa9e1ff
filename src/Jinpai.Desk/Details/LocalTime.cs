using Jinpai.Core;

namespace Jinpai.Desk.Details;

/// <summary>An instant, and how the shop's people read it.</summary>
public sealed record LocalTime(Instant At, string Shown);
