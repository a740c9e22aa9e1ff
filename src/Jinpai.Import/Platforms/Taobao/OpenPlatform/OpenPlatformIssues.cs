using Jinpai.Core.Issues;

namespace Jinpai.Import.Platforms.Taobao.OpenPlatform;

/// <summary>Faults that only the items of the open platform have.</summary>
public static class OpenPlatformIssues
{
    public static readonly IssueKind ReviewOfSeller = new(
        "review_of_seller",
        Severity.Information,
        zh: new("卖家给买家的评价", "买家的评价", "已跳过"),
        en: new("Review of the buyer by the seller", "A review by the buyer", "The row was skipped"));
}
