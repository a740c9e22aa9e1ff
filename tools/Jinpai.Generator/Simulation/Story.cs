using Jinpai.Core;
using Jinpai.Generator.Buyers;
using Jinpai.Generator.Catalogue;
using Jinpai.Generator.Randomness;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator.Simulation;

/// <summary>One buyer over all their days: their own generator, what they want, and who has answered them lately.</summary>
internal sealed class Story(BuyerProfile buyer, Product product, Pcg32 random)
{
    private const int MemoryHours = 48;
    private readonly List<(ShopTime At, ShopAccount Account)> _answers = [];

    public BuyerProfile Buyer { get; } = buyer;
    public Product Product { get; set; } = product;
    public Pcg32 Random { get; } = random;

    /// <summary>The account talked to last, answered or not.</summary>
    public ShopAccount? LastAccount { get; set; }

    /// <summary>How often the buyer has come with something to buy.</summary>
    public int VisitCount { get; set; }

    public void Answered(ShopTime at, ShopAccount account)
    {
        _answers.RemoveAll(answer => answer.At.PlusHours(2 * MemoryHours) < at);
        _answers.Add((at, account));
    }

    /// <summary>
    /// Who served what the buyer does at <paramref name="at"/>, as the story means it: the person who answered them last in the two days before,
    /// before the sale if there is one; nobody if the buyer came on their own.
    /// </summary>
    public (ShopAccount Account, Person Person)? ServedBy(ShopTime at)
    {
        (ShopTime At, ShopAccount Account)? best = null;
        foreach (var answer in _answers)
        {
            if (answer.At > at || answer.At.PlusHours(MemoryHours) < at)
            {
                continue;
            }

            if (best is null || Rank(answer.Account) > Rank(best.Value.Account) || (Rank(answer.Account) == Rank(best.Value.Account) && answer.At >= best.Value.At))
            {
                best = answer;
            }
        }

        return best is { } found ? (found.Account, found.Account.HolderOn(found.At.Day)) : null;
    }

    private static int Rank(ShopAccount account) => account.Role == AgentRole.Aftersale ? 0 : 1;
}
