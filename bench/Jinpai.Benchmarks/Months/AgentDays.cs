using System.Text.Json;
using Jinpai.Peers;

namespace Jinpai.Benchmarks.Months;

/// <summary>Figures of agents by day as a file from one process to the other: agent → day → figure → value.</summary>
internal static class AgentDays
{
    public static void Write(PeerAnswer answer, string path) => File.WriteAllText(
        path,
        JsonSerializer.Serialize(answer.Agents.ToDictionary(agent => agent.Key, agent => agent.Value.All.ToDictionary(day => day.Key, day => day.Value, StringComparer.Ordinal), StringComparer.Ordinal)));

    /// <summary>The sums over a span of days, both included: agent → figure → sum. Null if there is no such file.</summary>
    public static IReadOnlyDictionary<string, Dictionary<string, long>>? Sums(string path, string first, string last)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var agents = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, long>>>>(File.ReadAllText(path))!;
        return agents.ToDictionary(
            agent => agent.Key,
            agent => agent.Value.Where(day => string.CompareOrdinal(first, day.Key) <= 0 && string.CompareOrdinal(day.Key, last) <= 0).SelectMany(day => day.Value)
                .GroupBy(figure => figure.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Sum(figure => figure.Value), StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}
