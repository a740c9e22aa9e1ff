using System.Collections.Immutable;
using Jinpai.Appraisal.Notices;
using Jinpai.Pay.Staff;

namespace Jinpai.Desk.Months;

/// <summary>Base wages and days of a month, and where they are from. Says nothing in any language, so that pages may keep it.</summary>
/// <param name="Rows">In the order of the source.</param>
/// <param name="Origin">Where they are from.</param>
public sealed record MonthStaff(ImmutableArray<StaffRow> Rows, StaffOrigin Origin)
{
    /// <summary>Says where wages and days are from, unless the person gave them.</summary>
    public IReadOnlyList<Notice> From => Origin switch
    {
        StaffOrigin.Shop => [new Notice(MonthNotices.StaffOfShop, null)],
        StaffOrigin.Sheets => [new Notice(MonthNotices.StaffOfSheets, null)],
        _ => [],
    };
}
