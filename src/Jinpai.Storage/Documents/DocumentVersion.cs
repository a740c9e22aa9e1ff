using System.Collections.Immutable;
using Jinpai.Core;

namespace Jinpai.Storage.Documents;

/// <summary>One stored version of a scheme, plan or grades: the text of its file, and what became of it.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Code">The document's own code.</param>
/// <param name="Version">From 1.</param>
/// <param name="EffectiveFrom">The start of a period; null: in force from the beginning.</param>
/// <param name="Content">The text of the file, to the character.</param>
/// <param name="SavedAt">When it was stored.</param>
public sealed record DocumentVersion(DocumentKind Kind, string Code, int Version, DateOnly? EffectiveFrom, string Content, Instant SavedAt)
{
    /// <summary>The day on which it was made known; null: not yet.</summary>
    public DateOnly? AnnouncedOn { get; init; }

    /// <summary>From this day on it is no longer in force; null: not retired.</summary>
    public DateOnly? RetiredFrom { get; init; }

    /// <summary>In the order of time.</summary>
    public ImmutableArray<Acknowledgement> Acknowledgements { get; init; } = [];

    public bool IsRetiredOn(DateOnly day) => RetiredFrom is { } retired && retired <= day;
}
