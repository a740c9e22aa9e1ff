namespace Jinpai.Import.Reports;

/// <summary>The kinds of fault that only reports, their maps and the forms to complete have. Their texts are beside those of the other imports.</summary>
public static class ReportIssues
{
    public const string AgentRepeated = "report_agent_repeated";
    public const string NameMissing = "report_name_missing";
    public const string Footnote = "report_footnote";
    public const string SummaryRowKept = "report_summary_row";
    public const string PeriodUnknown = "report_period_unknown";
    public const string PeriodNeeded = "report_period_needed";
    public const string PeriodDiffers = "report_period_differs";
    public const string PeriodOverlaps = "report_period_overlaps";
    public const string PeriodOverlapsPartly = "report_period_overlaps_partly";
    public const string PeriodOverlapsHere = "report_period_overlaps_here";
    public const string PeriodShared = "report_period_shared";
    public const string ReplacedLoses = "report_replaced_loses";
    public const string NameUnknown = "report_name_unknown";
    public const string NameShared = "report_name_shared";
    public const string DurationInvalid = "duration_invalid";
    public const string RateWithoutSign = "rate_without_sign";
    public const string RateDiffers = "rate_differs";
    public const string FigureNotAdded = "figure_not_added";
    public const string ColumnsUnmapped = "report_columns_unmapped";
    public const string RowsTooMany = "report_rows_too_many";
    public const string AgentHeld = "report_agent_held";
    public const string MapInvalid = "map_invalid";
    public const string AccountLineInvalid = "account_line_invalid";
    public const string AccountRepeated = "account_repeated";
    public const string SheetUnknown = "form_unknown";
    public const string SheetCellInvalid = "form_cell_invalid";
    public const string SheetCellMissing = "form_cell_missing";
    public const string SheetAgentRepeated = "form_agent_repeated";
    public const string SheetColumnMissing = "form_column_missing";
    public const string SheetAgentUnknown = "form_agent_unknown";
    public const string SheetPeriodMissing = "form_period_missing";
    public const string SheetPeriodDiffers = "form_period_differs";
    public const string SheetEmpty = "form_empty";
}
