using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Import.Platforms.Tables;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Platforms.Taobao.Orders;

/// <summary>What the text about a presale order's two stages (分阶段订单信息) says.</summary>
/// <param name="IsDepositPaid">Null: the text does not say.</param>
/// <param name="IsBalancePaid">Null: the text does not say.</param>
/// <param name="Deposit">The first stage's amount, if it is there.</param>
internal sealed partial record OrderStages(bool? IsDepositPaid, bool? IsBalancePaid, Money? Deposit)
{
    public bool IsUnderstood => IsDepositPaid is not null && IsBalancePaid is not null;

    /// <summary>Reads <c>阶段1(定金30.00):已付款;阶段2(尾款):未付款</c> and its like: what matters is where the second stage begins.</summary>
    public static OrderStages Parse(string text)
    {
        var folded = TradeText.Fold(text);
        var second = SecondStage().Match(folded);
        if (!second.Success)
        {
            return new OrderStages(null, null, null);
        }

        var first = folded[..second.Index];
        var amount = Amount().Match(first);
        Money? deposit = amount.Success && WrittenNumber.TryParse(amount.Groups["amount"].Value, out var number) ? Money.FromMajor(number) : null;
        return new OrderStages(IsPaid(first), IsPaid(folded[second.Index..]), deposit);
    }

    private static bool? IsPaid(string stage) =>
        Unpaid().IsMatch(stage) ? false : Paid().IsMatch(stage) ? true : null;

    [GeneratedRegex("阶段(2|二)|第(2|二)阶段|尾款", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecondStage();

    [GeneratedRegex("(定金|订金|金额)[^0-9]{0,6}(?<amount>[0-9]+(\\.[0-9]{1,2})?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();

    [GeneratedRegex("未付|未支付|待付|等待", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unpaid();

    [GeneratedRegex("已付|已支付|付款成功|支付成功", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Paid();
}
