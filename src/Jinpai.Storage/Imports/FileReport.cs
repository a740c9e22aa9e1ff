using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Storage.Imports;

/// <summary>What came of one file. Of the rows that the importer gave, each is new, known, changed, or held back here.</summary>
/// <param name="FileId">The file's number in the shop.</param>
/// <param name="NewCount">Things not known before.</param>
/// <param name="KnownCount">Already there, from this or another file.</param>
/// <param name="ChangedCount">A further version of a thing that is known.</param>
/// <param name="HeldCount">Held back by the storage, with an issue each.</param>
/// <param name="Days">From the earliest to the latest calendar day of its messages, orders, or days.</param>
/// <param name="Issues">Issues that only show against what is already there.</param>
public sealed record FileReport(long FileId, long NewCount, long KnownCount, long ChangedCount, long HeldCount, DaySpan? Days, IssueLog Issues);
