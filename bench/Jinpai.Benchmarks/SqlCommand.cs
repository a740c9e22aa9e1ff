using System.Text.Encodings.Web;
using System.Text.Json;
using Jinpai.Peers;

namespace Jinpai.Benchmarks;

/// <summary><c>sql</c>: the answer of the SQL for a folder of neutral files, or for every folder in one, each by its own rules.json, as answer.json.</summary>
internal static class SqlCommand
{
    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task<int> Run(Options options)
    {
        if (options.Find("each") is not { } parent)
        {
            Write(options.Need("dir"), options.Find("rules"), options.Need("out"));
            return Task.FromResult(0);
        }

        foreach (var folder in Directory.EnumerateDirectories(parent).Order(StringComparer.Ordinal))
        {
            var own = Path.Combine(folder, "rules.json");
            Write(folder, File.Exists(own) ? own : options.Find("rules"), Path.Combine(folder, "answer.json"));
        }

        return Task.FromResult(0);
    }

    private static void Write(string folder, string? rules, string path)
    {
        var answer = PeerDatabase.Ask(folder, rules is null ? new PeerRules() : PeerRules.Parse(File.ReadAllText(rules)));
        var shape = new
        {
            answer.Judge,
            Agents = answer.Agents.ToDictionary(agent => agent.Key, agent => agent.Value.All.ToDictionary(day => day.Key, day => day.Value, StringComparer.Ordinal), StringComparer.Ordinal),
            Shop = answer.Shop.All.ToDictionary(day => day.Key, day => day.Value, StringComparer.Ordinal),
            answer.Credits,
        };
        File.WriteAllText(path, JsonSerializer.Serialize(shape, Writing) + "\n");
    }
}
