using Jinpai.Core;

namespace Jinpai.Testing.Scenarios;

/// <summary>Reads lines such as <c>agent 小美 10-01..10-03: received 1, first_response 475</c>.</summary>
internal static class ScenarioAnswerReader
{
    private const string Expected = "'agent NAME DAYS: …', 'team NAME DAYS: …', 'shop DAYS: …', 'order ID: …' or 'reception ACCOUNT BUYER DAY: …'";

    public static Expectation? Read(ScenarioPage page, int line, string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0)
        {
            page.Fault(line, text, Expected);
            return null;
        }

        var figures = new List<ExpectedFigure>();
        foreach (var part in text[(colon + 2)..].Split(',', StringSplitOptions.TrimEntries))
        {
            var blank = part.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0)
            {
                page.Fault(line, part, "a name, a blank and what is expected");
                continue;
            }

            figures.Add(new ExpectedFigure(part[..blank], part[(blank + 1)..].Trim()));
        }

        var expectation = Subject(page.File, line, text[..colon].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (expectation is null)
        {
            page.Fault(line, text[..colon], Expected);
            return null;
        }

        return expectation with { Figures = figures };
    }

    private static Expectation? Subject(string file, int line, string[] words)
    {
        switch (words)
        {
            case ["agent", var name, var text] when ScenarioPage.TryDays(text, out var days):
                return new Expectation(SubjectKind.Agent, name, null, days, [], file, line);
            case ["team", var name, var text] when ScenarioPage.TryDays(text, out var days):
                return new Expectation(SubjectKind.Team, name, null, days, [], file, line);
            case ["shop", var text] when ScenarioPage.TryDays(text, out var days):
                return new Expectation(SubjectKind.Shop, "", null, days, [], file, line);
            case ["order", var id]:
                return new Expectation(SubjectKind.Order, id, null, null, [], file, line);
            case ["reception", var account, var buyer, var dayText] when ScenarioPage.TryDay(dayText, out var day):
                return new Expectation(SubjectKind.Reception, account, new BuyerKey(buyer), DaySpan.Of(day), [], file, line);
            default:
                return null;
        }
    }
}
