using Jinpai.Core;

namespace Jinpai.Storage.Jobs;

/// <summary>One line of a job's log.</summary>
/// <param name="At">When.</param>
/// <param name="Code">The key of its sentence.</param>
/// <param name="Detail">What the sentence is about: a server, a count, a name; never a path or a buyer's data.</param>
public sealed record JobNote(Instant At, string Code, string Detail);
