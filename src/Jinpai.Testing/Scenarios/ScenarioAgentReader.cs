using System.Text.RegularExpressions;
using Jinpai.Core;
using Jinpai.Core.Records;

namespace Jinpai.Testing.Scenarios;

/// <summary>Reads lines such as <c>旗舰店:小美 = 小美, presale, team 一组, from 10-01, to 10-31</c>.</summary>
internal static partial class ScenarioAgentReader
{
    [GeneratedRegex(@"^(?<account>\S+)\s*=\s*(?<agent>[^,]+?)\s*(?:,\s*(?<rest>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex AgentLine { get; }

    public static AgentRecord? Read(ScenarioPage page, int line, string text)
    {
        var match = AgentLine.Match(text);
        if (!match.Success)
        {
            page.Fault(line, text, "account = agent, presale|aftersale|both, team T, from DAY, to DAY");
            return null;
        }

        var record = new AgentRecord(new AccountId(match.Groups["account"].Value), new AgentId(match.Groups["agent"].Value), null, null, null, null, null, null, null, line);
        foreach (var part in match.Groups["rest"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            record = With(page, line, record, part);
        }

        return record;
    }

    private static AgentRecord With(ScenarioPage page, int line, AgentRecord record, string part)
    {
        switch (part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["presale"]:
                return record with { Role = AgentRole.Presale };
            case ["aftersale"]:
                return record with { Role = AgentRole.Aftersale };
            case ["both"]:
                return record with { Role = AgentRole.Both };
            case ["team", var team]:
                return record with { Team = team };
            case ["from", var day] when ScenarioPage.TryDay(day, out var from):
                return record with { ValidFrom = from };
            case ["to", var day] when ScenarioPage.TryDay(day, out var to):
                return record with { ValidTo = to };
            default:
                page.Fault(line, part, "presale, aftersale, both, team T, from DAY or to DAY");
                return record;
        }
    }
}
