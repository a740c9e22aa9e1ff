namespace Jinpai.Import.Issues;

/// <summary>The kinds of fault that only exports of orders, lines, refunds and reviews of platforms have. Stable, as <see cref="IssueCodes"/>.</summary>
public static class TradeIssues
{
    public const string LinesOfUnknownOrder = "lines_of_unknown_order";
    public const string LinesHeld = "lines_held";
    public const string StageTextUnknown = "stage_text_unknown";
    public const string DepositTimeUnknown = "deposit_time_unknown";
    public const string ResponsibilityUnknown = "responsibility_unknown";
    public const string NoMoneyGoesBack = "no_money_goes_back";
    public const string NotARefund = "not_a_refund";
    public const string ReviewOfSeller = "review_of_seller";
    public const string PlatformError = "platform_error";
    public const string ItemTooLong = "item_too_long";
    public const string JsonUnreadable = "json_unreadable";
    public const string ItemWithoutData = "item_without_data";
}
