namespace Jinpai.Web.Shared.Parts;

/// <summary>One step of a funnel, such as 询单人数.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many came this far.</param>
/// <param name="Href">The rows behind the count; null: none.</param>
public sealed record FunnelStep(string Name, long Count, string? Href = null);
