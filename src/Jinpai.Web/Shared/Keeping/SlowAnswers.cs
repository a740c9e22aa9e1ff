using System.Collections.Concurrent;

namespace Jinpai.Web.Shared.Keeping;

/// <summary>Answers that read too much for a page: worked out once in the background and kept while the data under them is the same. A page that is asked for meanwhile says that they are coming.</summary>
public sealed class SlowAnswers
{
    private const int MostKept = 200;

    /// <summary>What a small shop answers at once should not be put off.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(150);

    private readonly ConcurrentDictionary<string, Task<object>> _kept = new(StringComparer.Ordinal);

    /// <param name="key">Names the question and the state of the data.</param>
    /// <param name="answer">Runs on another thread: opens a reader of its own.</param>
    /// <returns>Null: not known yet.</returns>
    public async Task<T?> Of<T>(string key, Func<T> answer)
        where T : class
    {
        if (_kept.Count > MostKept)
        {
            _kept.Clear();
        }

        var task = _kept.GetOrAdd(key, _ => Task.Run(() => (object)answer()));
        await Task.WhenAny(task, Task.Delay(Grace));
        if (task.IsFaulted)
        {
            // The next page tries again; this one hears of the fault.
            _kept.TryRemove(key, out _);
        }

        return task.IsCompleted ? (T)await task : null;
    }
}
