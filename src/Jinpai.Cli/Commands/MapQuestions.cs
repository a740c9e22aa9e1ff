using Jinpai.Cli.Terminal;
using Jinpai.Desk;
using Jinpai.Desk.Maps;

namespace Jinpai.Cli.Commands;

/// <summary>Asks a person column by column what a report's columns mean; an empty answer keeps what is proposed. Everything it asks can be said by options.</summary>
internal sealed class MapQuestions(CommandSession session)
{
    /// <exception cref="RefusedException">The answers ended before the questions did.</exception>
    public void Ask(MapDraft draft)
    {
        session.Say(session.Words.Format("map.ask.begin", draft.NameColumn));
        foreach (var (header, metric) in draft.Columns.ToList())
        {
            while (!Taken(draft, header, Answer(header, metric)))
            {
                session.Say(session.Words["map.ask.unknown"]);
            }
        }
    }

    private string Answer(string header, string? metric)
    {
        session.Surroundings.Error.Write(session.Words.Format("map.ask.column", header, metric ?? session.Words["map.ask.part"]));
        return session.Surroundings.In.ReadLine()?.Trim() ?? throw new RefusedException(session.Words["map.ask.ended"]);
    }

    private static bool Taken(MapDraft draft, string header, string answer)
    {
        if (answer.Length == 0)
        {
            return true;
        }

        var choice = ColumnChoice.Parse(header + "=" + answer);
        if (choice is null || !IsKnown(choice.Metric))
        {
            return false;
        }

        return draft.Choose(choice with { Header = header });
    }

    private static bool IsKnown(string metric) =>
        metric is "ignore" || metric.StartsWith("event:", StringComparison.Ordinal) || metric.StartsWith("manual:", StringComparison.Ordinal)
        || MetricNames.All.Any(name => name.Metric == metric || name.Chinese == metric || name.English == metric);
}
