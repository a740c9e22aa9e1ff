using System.Collections.Immutable;
using Jinpai.Core;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Runs;

/// <summary>The pay of one person: gross pay (应发), before tax and contributions.</summary>
/// <param name="Agent">Whose.</param>
/// <param name="Lines">They sum to the total.</param>
/// <param name="Carried">Commission below 0 that goes to the next period: negative or 0.</param>
public sealed record Slip(AgentId Agent, ImmutableArray<PayLine> Lines, Money Carried)
{
    private static readonly LocalText GrossTotal = new("应发合计", "gross pay");

    public Money Total => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>The sum of the lines as a sentence that says what it is: <c>应发合计 = 3,000.00 + 2,160.00 = 5,160.00</c>.</summary>
    public LocalText TotalEquation()
    {
        var sum = string.Concat(Lines.Select((line, i) => (line.Amount.MinorUnits < 0 ? i == 0 ? "−" : " − " : i == 0 ? "" : " + ")
            + NumberText.Amount(line.Amount.MinorUnits < 0 ? -line.Amount : line.Amount)));
        return GrossTotal + (Lines.Length < 2 ? $" = {NumberText.Amount(Total)}" : $" = {sum} = {NumberText.Amount(Total)}");
    }
}
