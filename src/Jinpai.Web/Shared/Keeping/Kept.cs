namespace Jinpai.Web.Figures;

/// <summary>The answers asked for last, by what was asked and of which state of the data: a newer state is another question, and old answers fall out by themselves.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class Kept<T>(int most)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(object Key, T Answer)> _answers = new();

    /// <param name="key">The question and the state of the data; equal ones are the same.</param>
    /// <param name="answer">Called outside of locks, now and then twice for one question.</param>
    /// <param name="isKept">False: too large to be kept; null: all are.</param>
    public T Of(object key, Func<T> answer, Predicate<T>? isKept = null)
    {
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
