using Jinpai.Desk.Shops;

namespace Jinpai.Web.Shared.Keeping;

/// <summary>The answers asked for last, by what was asked and of which state of the shop's data: a newer state is another question, and old answers fall out by themselves.</summary>
/// <remarks>What is kept says nothing in any language, so that one answer serves all visitors who see the same of the shop.</remarks>
/// <param name="room">Where they are kept.</param>
/// <param name="bytesOf">How many bytes an answer takes, roughly.</param>
internal sealed class Kept<T>(KeepingRoom room, Func<T, long> bytesOf)
    where T : class
{
    /// <param name="shop">Whose, in the state of its data at the beginning of the request.</param>
    /// <param name="question">What was asked; equal ones are the same.</param>
    /// <param name="answer">Called outside of locks, now and then twice for one question.</param>
    public T Of(ShopSession shop, object question, Func<T> answer) => OfAll(shop, (shop.Seen, question), answer);

    /// <summary>One for all visitors: for what none of them is shown as it is.</summary>
    /// <param name="shop">Whose.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="answer">As above.</param>
    public T OfAll(ShopSession shop, object question, Func<T> answer)
    {
        var key = (ShopState.Of(shop), question);
        if (room.Find(this, key) is T known)
        {
            return known;
        }

        var made = answer();
        room.Keep(this, key, made, bytesOf(made));
        return made;
    }
}
