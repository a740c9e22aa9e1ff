using System.Collections.Immutable;
using Jinpai.Core.Issues;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.PayFiles;

/// <summary>The rows of a staff file and all that was wrong in it; with an issue nothing is to be paid.</summary>
public sealed record StaffReading(ImmutableArray<StaffRow> Rows, ImmutableArray<Issue> Issues);
