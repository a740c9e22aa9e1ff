using Jinpai.Core;

namespace Jinpai.Storage.Documents;

/// <summary>A person confirmed to have read a version.</summary>
public sealed record Acknowledgement(AgentId Agent, Instant At);
