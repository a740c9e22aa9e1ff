using Jinpai.Appraisal.Results;
using Jinpai.Pay.Runs;

namespace Jinpai.Desk.Months;

/// <summary>What a month's pay came to.</summary>
/// <param name="Run">The slips, with all notices of the pay and of the versions that were used.</param>
/// <param name="Appraisal">The scores that it pays by; null where the plan looks at none.</param>
public sealed record MonthPay(PayRun Run, AppraisalResult? Appraisal);
