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
    private readonly List<(ShopTime At, ShopAccount Account)> _words = [];

    public BuyerProfile Buyer { get; } = buyer;
    public Product Product { get; set; } = product;
    public Pcg32 Random { get; } = random;

    /// <summary>The account talked to last, answered or not.</summary>
    public ShopAccount? LastAccount { get; set; }

    /// <summary>How often the buyer has come with something to buy.</summary>
    public int VisitCount { get; set; }

    public void Answered(ShopTime at, ShopAccount account) => Keep(_answers, at, account);

    public void Wrote(ShopTime at, ShopAccount account) => Keep(_words, at, account);

    /// <summary>
    /// Who served what the buyer does at <paramref name="at"/>, as the story means it: the person who answered them last in the two days before,
    /// before the sale if there is one; nobody if the buyer came on their own. A reminder to a buyer who did not talk with that account is no service.
    /// </summary>
    public (ShopAccount Account, Person Person)? ServedBy(ShopTime at)
    {
        (ShopTime At, ShopAccount Account)? best = null;
        foreach (var answer in _answers)
        {
            if (answer.At > at || answer.At.PlusHours(MemoryHours) < at || !TalkedWith(answer, at))
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

    private static void Keep(List<(ShopTime At, ShopAccount Account)> list, ShopTime at, ShopAccount account)
    {
        list.RemoveAll(entry => entry.At.PlusHours(3 * MemoryHours) < at);
        list.Add((at, account));
    }

    private bool TalkedWith((ShopTime At, ShopAccount Account) answer, ShopTime at) =>
        _words.Exists(word => word.Account == answer.Account && word.At <= at && word.At.PlusHours(MemoryHours) >= answer.At);

    private static int Rank(ShopAccount account) => account.Role == AgentRole.Aftersale ? 0 : 1;
}
