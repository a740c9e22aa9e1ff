namespace Jinpai.Import.Excel;

/// <summary>Why a workbook is refused.</summary>
public static class WorkbookIssues
{
    public const string Damaged = "workbook_damaged";
    public const string TooLarge = "workbook_too_large";
    public const string Protected = "workbook_protected";
    public const string SheetNotRead = "sheet_not_read";
}
