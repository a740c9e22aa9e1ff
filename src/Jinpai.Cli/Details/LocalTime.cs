using Jinpai.Core;

namespace Jinpai.Cli.Details;

/// <summary>An instant, and how the shop's people read it.</summary>
internal sealed record LocalTime(Instant At, string Shown);
