using System.Text.Json;
using System.Text.RegularExpressions;
using Jinpai.Core;

namespace Jinpai.Testing.Scenarios;

/// <summary>Reads pages of cases: Markdown that a shop owner can read, with the parts that a program needs in fenced blocks.</summary>
/// <remarks>
/// A page has a first heading and cases under headings <c>## …</c>; without such headings it is one case. A case has the fenced blocks <c>rules</c>
/// (optional), <c>agents</c> (optional), <c>events</c> and <c>answer</c>, each at most once, and ends with a paragraph <c>Because: …</c>.
/// A case without events goes on with the agents and events of the case before it: what changes is its rules.
/// The grammar of the blocks is written in <c>tests/Conformance/README.md</c>.
/// </remarks>
public static partial class ScenarioParser
{

    [GeneratedRegex(@"^```\s*(?<name>\w*)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Fence { get; }

    /// <param name="file">The page's name, for faults.</param>
    /// <param name="text">The page.</param>
    public static ScenarioDocument Parse(string file, string text)
    {
        var page = new ScenarioPage(file);
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var title = lines.FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim() ?? "";
        if (title.Length == 0)
        {
            page.Fault(1, "no heading", "a first line such as '# Who answers first'");
        }

        var starts = CaseStarts(lines);
        var cases = new List<ScenarioCase>();
        var blocks = new Dictionary<string, ScenarioBlock>(StringComparer.Ordinal);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            var heading = lines[starts[i]].StartsWith("## ", StringComparison.Ordinal) ? lines[starts[i]][3..].Trim() : title;
            (var read, blocks) = ReadCase(page, heading, lines, starts[i], end, blocks);
            cases.Add(read);
        }

        return new ScenarioDocument(title, cases, page.Issues);
    }

    private static List<int> CaseStarts(string[] lines)
    {
        var starts = new List<int>();
        var inBlock = false;
        for (var i = 0; i < lines.Length; i++)
        {
            inBlock ^= Fence.IsMatch(lines[i]);
            if (!inBlock && lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                starts.Add(i);
            }
        }

        return starts.Count == 0 ? [0] : starts;
    }

    private static (ScenarioCase Case, Dictionary<string, ScenarioBlock> Blocks) ReadCase(ScenarioPage page, string title, string[] lines, int first, int endExcl, Dictionary<string, ScenarioBlock> before)
    {
        var blocks = new Dictionary<string, ScenarioBlock>(StringComparer.Ordinal);
        var because = "";
        for (var i = first; i < endExcl; i++)
        {
            if (Fence.Match(lines[i]) is { Success: true } fence)
            {
                i = ReadBlock(page, blocks, fence.Groups["name"].Value, lines, i, endExcl);
            }
            else if (lines[i].StartsWith("Because:", StringComparison.Ordinal))
            {
                because = string.Join(' ', lines[i..endExcl].TakeWhile(l => l.Trim().Length > 0).Select(l => l.Trim()))["Because:".Length..].Trim();
            }
        }

        GoOn(blocks, before);
        Require(page, blocks, "events", first);
        Require(page, blocks, "answer", first);
        if (because.Length == 0)
        {
            page.Fault(first + 1, $"case '{title}' without a reason", "a paragraph that begins with 'Because:'");
        }

        return (Build(page, title, first + 1, because, blocks), blocks);
    }

    private static void GoOn(Dictionary<string, ScenarioBlock> blocks, Dictionary<string, ScenarioBlock> before)
    {
        if (blocks.ContainsKey("events") || !before.TryGetValue("events", out var events))
        {
            return;
        }

        blocks.Add("events", events);
        if (before.TryGetValue("agents", out var agents))
        {
            blocks.TryAdd("agents", agents);
        }
    }

    private static ScenarioCase Build(ScenarioPage page, string title, int line, string because, Dictionary<string, ScenarioBlock> blocks)
    {
        var rules = blocks.TryGetValue("rules", out var block) ? block.Text : null;
        page.Zone = ZoneOf(page, rules, block?.FirstLine ?? line);
        var events = new ScenarioEventReader(page);
        foreach (var (number, text) in LinesOf(blocks, "events"))
        {
            events.Read(number, text);
        }

        return new ScenarioCase
        {
            Title = title,
            File = page.File,
            Line = line,
            RulesJson = rules,
            Agents = [.. LinesOf(blocks, "agents").Select(l => ScenarioAgentReader.Read(page, l.Number, l.Text)).OfType<Core.Records.AgentRecord>()],
            Messages = events.Messages,
            Orders = events.Orders(),
            Refunds = events.Refunds(),
            Horizon = events.Horizon,
            Expectations = [.. LinesOf(blocks, "answer").Select(l => ScenarioAnswerReader.Read(page, l.Number, l.Text)).OfType<Expectation>()],
            Because = because,
        };
    }

    private static int ReadBlock(ScenarioPage page, Dictionary<string, ScenarioBlock> blocks, string name, string[] lines, int fence, int endExcl)
    {
        var end = Array.FindIndex(lines, fence + 1, endExcl - fence - 1, l => l.Trim() == "```");
        if (end < 0)
        {
            page.Fault(fence + 1, "a block without an end", "a line ```");
            return endExcl;
        }

        if (name is not ("rules" or "agents" or "events" or "answer"))
        {
            page.Fault(fence + 1, $"a block '{name}'", "rules, agents, events or answer");
        }
        else if (!blocks.TryAdd(name, new ScenarioBlock(fence + 2, lines[(fence + 1)..end])))
        {
            page.Fault(fence + 1, $"a second block '{name}' in a case", "one");
        }

        return end;
    }

    private static void Require(ScenarioPage page, Dictionary<string, ScenarioBlock> blocks, string name, int first)
    {
        if (!LinesOf(blocks, name).Any())
        {
            page.Fault(first + 1, $"a case without {name}", $"a block ```{name} with at least one line");
        }
    }

    private static IEnumerable<(int Number, string Text)> LinesOf(Dictionary<string, ScenarioBlock> blocks, string name) =>
        blocks.TryGetValue(name, out var block)
            ? block.Lines.Select((text, i) => (block.FirstLine + i, text.Trim())).Where(l => l.Item2.Length > 0 && !l.Item2.StartsWith("//", StringComparison.Ordinal))
            : [];

    private static TimeZoneInfo ZoneOf(ScenarioPage page, string? rules, int line)
    {
        var id = UsualZone.Id;
        try
        {
            using var document = JsonDocument.Parse(rules ?? "{}");
            var version = document.RootElement.ValueKind == JsonValueKind.Array && document.RootElement.GetArrayLength() > 0 ? document.RootElement[0] : document.RootElement;
            id = version.ValueKind == JsonValueKind.Object && version.TryGetProperty("zone", out var zone) && zone.ValueKind == JsonValueKind.String ? zone.GetString()! : UsualZone.Id;
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (JsonException)
        {
            page.Fault(line, "rules that are no JSON", "one object, or an array of versions");
        }
        catch (TimeZoneNotFoundException)
        {
            page.Fault(line, $"zone '{id}'", "a zone such as Asia/Shanghai");
        }

        return UsualZone.Value;
    }
}
