using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Chats;

/// <summary>One message of a web export.</summary>
/// <param name="Sender">Who wrote, normalised.</param>
/// <param name="IsAgent">The shop speaks; null: the export does not say.</param>
/// <param name="Class">How it came about.</param>
/// <param name="At">When; without meaning if there is a fault.</param>
/// <param name="Text">The text.</param>
/// <param name="Line">Its row or line.</param>
/// <param name="Fault">Why it cannot be taken, or null.</param>
/// <param name="FaultColumn">The column at fault.</param>
/// <param name="FaultFound">What stood there.</param>
internal sealed record WebLine(string Sender, bool? IsAgent, MessageClass Class, Instant At, string Text, long Line, IssueKind? Fault, string? FaultColumn, string FaultFound);
