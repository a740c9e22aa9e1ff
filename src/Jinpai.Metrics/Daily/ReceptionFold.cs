using System.Runtime.InteropServices;
using Jinpai.Replay.Facts;
using Jinpai.Replay.Rules;

namespace Jinpai.Metrics.Daily;

/// <summary>Conversations' part in the daily sums of their agents: gathered until there are many, then added agent by agent and day by day.</summary>
/// <remarks>Buyers meet agents and days in no order. Added one by one, nearly each sum would be fetched from memory anew (decisions 0172, 0180).</remarks>
internal sealed class ReceptionFold
{
    private const int MostRows = 1 << 15;
    private readonly List<Row> _rows = [];
    private readonly List<int> _waits = [];
    private readonly List<Session> _sessions = [];

    /// <summary>The days of the rows, by their number.</summary>
    private readonly List<DayTotals> _days = [];
    private readonly List<int> _places = [];
    private readonly List<int> _order = [];

    private readonly record struct Row(int Day, ReceptionSums Sums, int WaitsEnd, int SessionsEnd);

    internal void Add(DayTotals day, in ReceptionFact fact, ReplayRules rules, int sign)
    {
        if (_rows.Count == MostRows)
        {
            Settle();
        }

        var sums = ReceptionSums.Of(in fact, rules, sign);
        if (fact.Dropped == DropReason.None)
        {
            sums.Rounds = RoundSums.Of(FactSpan.Of(fact.Rounds), rules, _waits, sign);
            _sessions.AddRange(FactSpan.Of(fact.Sessions));
        }

        _rows.Add(new Row(NumberOf(day), sums, _waits.Count, _sessions.Count));
    }

    /// <summary>Adds all that was gathered: before anybody reads the sums.</summary>
    internal void Settle()
    {
        SortByDay();
        var rows = CollectionsMarshal.AsSpan(_rows);
        foreach (var index in _order)
        {
            ref readonly var row = ref rows[index];
            var totals = _days[row.Day];
            row.Sums.Fold(totals);
            for (var i = index == 0 ? 0 : rows[index - 1].WaitsEnd; i < row.WaitsEnd; i++)
            {
                totals.AddWait(_waits[i]);
            }

            for (var i = index == 0 ? 0 : rows[index - 1].SessionsEnd; i < row.SessionsEnd; i++)
            {
                totals.AddSession(_sessions[i], row.Sums.Sign);
            }
        }

        _days.ForEach(day => day.Number = -1);
        _days.Clear();
        _rows.Clear();
        _waits.Clear();
        _sessions.Clear();
    }

    private int NumberOf(DayTotals day)
    {
        if (day.Number < 0)
        {
            day.Number = _days.Count;
            _days.Add(day);
        }

        return day.Number;
    }

    /// <summary>Puts into <see cref="_order"/> where the rows of each day stand.</summary>
    private void SortByDay()
    {
        CollectionsMarshal.SetCount(_places, _days.Count + 1);
        CollectionsMarshal.SetCount(_order, _rows.Count);
        var rows = CollectionsMarshal.AsSpan(_rows);
        var places = CollectionsMarshal.AsSpan(_places);
        var order = CollectionsMarshal.AsSpan(_order);
        places.Clear();
        foreach (ref readonly var row in rows)
        {
            places[row.Day + 1]++;
        }

        for (var day = 1; day < places.Length; day++)
        {
            places[day] += places[day - 1];
        }

        for (var i = 0; i < rows.Length; i++)
        {
            order[places[rows[i].Day]++] = i;
        }
    }
}
