namespace Jinpai.Storage.Facts;

/// <summary>The agents of a pack of deals, numbered from 1 as they come; 0 is nobody.</summary>
internal sealed class DealAgents
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>By number, from 1 on.</summary>
    public IReadOnlyList<string> Names => _names;

    public int NumberOf(string? agent)
    {
        if (agent is null)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(agent, out var number))
        {
            _names.Add(agent);
            _numbers.Add(agent, number = _names.Count);
        }

        return number;
    }

    public void Clear()
    {
        _numbers.Clear();
        _names.Clear();
    }
}
