using Jinpai.Core;

namespace Jinpai.Pay.Plans;

/// <summary>Open-ended steps: the first at <paramref name="From"/>, a further one after each <paramref name="Every"/>; each brings the amount, all together no more than the maximum.</summary>
public sealed record RewardSteps(Ratio From, Ratio Every, Ratio Amount, Ratio? Max)
{
    public Ratio Count(Ratio value) => value < From ? Ratio.Zero : new Ratio(((value - From) / Every).Floor() + 1, 1);

    public Ratio Pay(Ratio value)
    {
        var pay = Count(value) * Amount;
        return Max is { } max ? Ratio.Min(max, pay) : pay;
    }
}
