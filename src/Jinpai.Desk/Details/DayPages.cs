using Jinpai.Core;

namespace Jinpai.Desk.Details;

/// <summary>A page of a list that is ordered by time: only the days that it lies in are read.</summary>
public static class DayPages
{
    /// <param name="days">In the order of the list, each with the number of its rows.</param>
    /// <param name="skip">Rows before the page.</param>
    /// <param name="take">Most rows of it.</param>
    /// <param name="rowsOf">All rows of a day, in the order of the list.</param>
    public static List<T> Take<T>(IEnumerable<(BusinessDay Day, long Count)> days, int skip, int take, Func<BusinessDay, IEnumerable<T>> rowsOf)
    {
        var rows = new List<T>(take);
        var passed = 0L;
        foreach (var (day, count) in days)
        {
            if (rows.Count >= take)
            {
                break;
            }

            if (passed + count > skip)
            {
                rows.AddRange(rowsOf(day).Skip((int)Math.Max(0, skip - passed)).Take(take - rows.Count));
            }

            passed += count;
        }

        return rows;
    }
}
