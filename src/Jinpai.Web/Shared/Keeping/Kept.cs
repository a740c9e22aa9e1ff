using Jinpai.Desk.Shops;

namespace Jinpai.Web.Shared.Keeping;

/// <summary>The answers asked for last, by what was asked and of which state of the shop's data: a newer state is another question, and old answers fall out by themselves.</summary>
/// <remarks>What is kept says nothing in any language, so that one answer serves all visitors.</remarks>
/// <param name="most">How many are kept.</param>
internal sealed class Kept<T>(int most)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(object Key, T Answer)> _answers = new();

    /// <param name="shop">Whose, in the state of its data at the beginning of the request.</param>
    /// <param name="question">What was asked; equal ones are the same.</param>
    /// <param name="answer">Called outside of locks, now and then twice for one question.</param>
    /// <param name="isKept">False: too large to be kept; null: all are.</param>
    public T Of(ShopSession shop, object question, Func<T> answer, Predicate<T>? isKept = null)
    {
        var key = (ShopState.Of(shop), question);
        lock (_gate)
        {
            for (var node = _answers.First; node is not null; node = node.Next)
            {
                if (node.Value.Key.Equals(key))
                {
                    _answers.Remove(node);
                    _answers.AddFirst(node);
                    return node.Value.Answer;
                }
            }
        }

        var made = answer();
        if (isKept?.Invoke(made) != false)
        {
            lock (_gate)
            {
                _answers.AddFirst((key, made));
                while (_answers.Count > most)
                {
                    _answers.RemoveLast();
                }
            }
        }

        return made;
    }
}
