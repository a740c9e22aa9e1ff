using Jinpai.Web.Shared.Visits;

namespace Jinpai.Web.Shared.Parts;

/// <summary>One choice of a list's filters.</summary>
/// <param name="Key">Of the query.</param>
/// <param name="Label">What is chosen.</param>
/// <param name="Options">Values with their names; an empty value is no filter.</param>
/// <param name="Chosen">What stands now; null: what the address says, or no filter.</param>
public sealed record ListChoice(string Key, string Label, IReadOnlyList<(string Value, string Text)> Options, string? Chosen = null)
{
    /// <summary>All agents of the span's daily figures, and the one that is asked for.</summary>
    public static ListChoice Agents(Visit visit, IEnumerable<string> agents)
    {
        var names = visit.Asked("agent") is { } asked ? agents.Append(asked) : agents;
        return new ListChoice("agent", visit.Words["column.agent"], [("", visit.Words["filter.agents"]), .. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => (name, name))]);
    }
}
