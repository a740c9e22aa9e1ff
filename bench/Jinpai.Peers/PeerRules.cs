using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jinpai.Peers;

/// <summary>The settings that the SQL knows, with the defaults of the rules file (spec 2.10). Durations in the units of their keys.</summary>
public sealed record PeerRules
{
    /// <summary>Keys without effect on what the SQL computes.</summary>
    private static readonly HashSet<string> Free = new(StringComparer.Ordinal) { "effectiveFrom", "quickSeconds", "timelySeconds", "manyAtOnce", "followUpMinutes" };

    /// <summary>Keys that the SQL knows at one value only.</summary>
    private static readonly Dictionary<string, JsonNode> Fixed = new(StringComparer.Ordinal)
    {
        ["zone"] = "Asia/Shanghai",
        ["unanswered"] = "exclude",
        ["followUpCounts"] = false,
        ["credit"] = "last_reply",
        ["includePostage"] = false,
        ["filters"] = JsonNode.Parse("""{ "empty": true, "mass_message": true, "monologue": true, "auto_only": null, "code_word": null, "single_line": null, "forward_only": null }""")!,
    };

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    public string DayCut { get; init; } = "00:00";
    public long SessionGap { get; init; } = 600;
    public long WaitCap { get; init; } = 600;
    public long SlowTimes { get; init; } = 3;
    public long SlowSeconds { get; init; } = 120;
    public long LongMinutes { get; init; } = 30;
    public string? MassPrefix { get; init; } = "@";
    public string? AutoReplyPrefix { get; init; }
    public IReadOnlyList<string> OwnAccounts { get; init; } = [];
    public IReadOnlyList<string> Vendors { get; init; } = [];
    public IReadOnlyList<string> Blacklist { get; init; } = [];
    public IReadOnlyList<string> ExcludedFlags { get; init; } = [];
    public bool FiltersSkipAftersale { get; init; } = true;
    public long AftersaleDays { get; init; } = 21;
    public long EnquiryDays { get; init; } = 2;
    public long CloseDays { get; init; } = 3;
    public long Lookback { get; init; } = 2;
    public string AftersaleCredit { get; init; } = "fallback";

    /// <summary>Whose figures stand without a suffix in the answer.</summary>
    public string Judge { get; init; } = "creation_first";
    public bool CodShippedIsPaid { get; init; } = true;

    /// <summary>Reads a rules file of one JSON object.</summary>
    /// <exception cref="ArgumentException">A key or value that the SQL does not know.</exception>
    public static PeerRules Parse(string json)
    {
        var given = JsonNode.Parse(json)!.AsObject();
        foreach (var (key, value) in given.ToList())
        {
            if (Fixed.TryGetValue(key, out var only) && !JsonNode.DeepEquals(only, value))
            {
                throw new ArgumentException($"The SQL does not know the rule \"{key}\" with the value {value?.ToJsonString() ?? "null"}.", nameof(json));
            }

            if (Fixed.ContainsKey(key) || Free.Contains(key))
            {
                given.Remove(key);
            }
        }

        try
        {
            return given.Deserialize<PeerRules>(Reading)!;
        }
        catch (JsonException refused)
        {
            throw new ArgumentException($"The SQL does not know a rule: {refused.Message}", nameof(json), refused);
        }
    }
}
