using Jinpai.Core;

namespace Jinpai.Generator.Simulation;

/// <summary>Scenes in the order of their times. It holds what today's buyers will still do, so its size follows a day's traffic, not the span.</summary>
internal sealed class SceneQueue(ShopTime end)
{
    private readonly PriorityQueue<Scene, (long At, long Number)> _scenes = new();
    private readonly Dictionary<BusinessDay, int> _chatCounts = [];
    private long _number;

    public int Count => _scenes.Count;

    /// <summary>Chats that are due on <paramref name="day"/>.</summary>
    public int ChatCountOn(BusinessDay day) => _chatCounts.GetValueOrDefault(day);

    /// <summary>Queues a scene; one beyond the end of the span never happens.</summary>
    public void Add(Scene scene)
    {
        if (scene.At >= end)
        {
            return;
        }

        _scenes.Enqueue(scene, (scene.At.Seconds, _number++));
        if (scene.IsChat)
        {
            _chatCounts[scene.At.Day] = ChatCountOn(scene.At.Day) + 1;
        }
    }

    public bool TryTake(BusinessDay day, out Scene scene)
    {
        if (!_scenes.TryPeek(out scene!, out _) || scene.At.Day > day)
        {
            return false;
        }

        _scenes.Dequeue();
        return true;
    }

    public void Forget(BusinessDay day) => _chatCounts.Remove(day);
}
