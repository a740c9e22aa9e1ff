using System.Collections.Immutable;
using Jinpai.Appraisal.Notices;
using Jinpai.Appraisal.Schemes;
using Jinpai.Storage.Documents;

namespace Jinpai.Desk.Documents;

/// <summary>A file that was read and found whole: what the store must know of it, whatever its kind.</summary>
/// <param name="Kind">Scheme, plan or grades.</param>
/// <param name="Code">Its code.</param>
/// <param name="Version">Its version.</param>
/// <param name="EffectiveFrom">The start of a period; null: from the beginning.</param>
/// <param name="Name">As people call it.</param>
/// <param name="AppliesTo">For whom.</param>
/// <param name="Notices">What is worth a second look.</param>
public sealed record ReadDocument(DocumentKind Kind, string Code, int Version, DateOnly? EffectiveFrom, string Name, Audience AppliesTo, ImmutableArray<Notice> Notices);
