using Jinpai.Core;

namespace Jinpai.Import.Forms;

/// <summary>The days of one person in a period, as filled in. Null: the cell was blank.</summary>
public sealed record AttendanceRow(AgentId Agent, decimal? Days, decimal? EmployedDays, decimal? PeriodDays, decimal? UnpaidDays, string? Note, long Row);
