using Jinpai.Core;

namespace Jinpai.Storage.Audit;

/// <summary>The end of the audit log at a moment: who keeps its hash can tell later whether the log was rewritten.</summary>
/// <param name="Number">Of the last row.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="At">When it was written.</param>
public sealed record AuditHead(long Number, string Hash, Instant At);
