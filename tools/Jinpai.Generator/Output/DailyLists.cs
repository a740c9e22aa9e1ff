using Jinpai.Core;
using Jinpai.Generator.Randomness;
using Jinpai.Generator.Simulation;
using Jinpai.Generator.Staff;

namespace Jinpai.Generator.Output;

/// <summary>What a shop notes by day besides chats and orders: who is who, duty, supervisors' notes, targets, visitors.</summary>
internal sealed class DailyLists : IDisposable
{
    public const string AgentHeader = "account,agent,team,role,base_salary,joined,left,valid_from,valid_to";
    public const string DutyHeader = "agent,day,from,to,online_seconds";
    public const string EventHeader = "agent,day,event,count,note";
    public const string TargetHeader = "subject,metric,from,to,value";
    public const string DailyHeader = "subject,day,measure,value";
    private readonly GeneratorOptions _options;
    private readonly StaffRoster _staff;
    private readonly Traffic _traffic;
    private readonly Pcg32 _random;
    private readonly CsvFile _duty;
    private readonly CsvFile _events;
    private readonly CsvFile _daily;

    public DailyLists(OutputFolder folder, GeneratorOptions options, StaffRoster staff, Traffic traffic, Pcg32 random)
    {
        _options = options;
        _staff = staff;
        _traffic = traffic;
        _random = random;
        _duty = new CsvFile(folder.Add("duty.csv"), DutyHeader);
        _events = new CsvFile(folder.Add("events.csv"), EventHeader);
        _daily = new CsvFile(folder.Add("daily.csv"), DailyHeader);
        WriteAgents(folder);
        WriteTargets(folder);
    }

    /// <summary>Writes a day: who had which shift, what supervisors noted, how many visited.</summary>
    public void WriteDay(BusinessDay day, long conversationCount, long orderCount)
    {
        foreach (var account in _staff.Accounts)
        {
            var person = account.HolderOn(day);
            if (account.WorksOn(day))
            {
                WriteDuty(day, person);
                WriteEvents(day, person);
            }
        }

        WriteVisitors(day, conversationCount, orderCount);
    }

    public void Dispose()
    {
        _duty.Dispose();
        _events.Dispose();
        _daily.Dispose();
    }

    private void WriteDuty(BusinessDay day, Person person)
    {
        var shift = Shift.Of(person.Shift);
        var online = shift.ToExcl - shift.From - _random.Between(600, 5400);

        // The data ends with its last day, and so does what is known of the shift that goes on after it.
        online = day == _options.LastDay ? Math.Min(online, ShopTime.SecondsOfDay - shift.From) : online;
        _duty.Row(person.Name, day.ToString(), Cells.Clock(shift.From), Cells.Clock(shift.ToExcl), Cells.Of(online));
    }

    private void WriteEvents(BusinessDay day, Person person)
    {
        if (day.Date.DayOfWeek == DayOfWeek.Monday && person.Index % 3 != 2)
        {
            _events.Row(person.Name, day.ToString(), "training", "1", "周一产品培训");
        }

        var care = Math.Max(20, 150 - person.PatiencePercent);
        foreach (var (name, permille, note) in (ReadOnlySpan<(string, int, string)>)[("late_report", 120, "日报迟交"), ("chat_audit", 300, "聊天抽检"), ("prohibited_word", 60, "出现违规用语"), ("absence", 15, "未请假缺勤")])
        {
            if (_random.Below(100_000) < permille * care / 3)
            {
                _events.Row(person.Name, day.ToString(), name, "1", note);
            }
        }
    }

    private void WriteVisitors(BusinessDay day, long conversationCount, long orderCount)
    {
        var text = day.ToString();
        var visitors = ((conversationCount + orderCount) * _random.Between(24, 36)) + 40;
        var views = visitors * _random.Between(240, 420) / 100;
        var impressions = visitors * _random.Between(5, 9);
        var arrivals = impressions * _random.Between(30, 60) / 1000;
        foreach (var (measure, value) in (ReadOnlySpan<(string, long)>)
        [
            ("pv", views), ("uv", visitors), ("visitors", visitors), ("stay_seconds", visitors * _random.Between(45, 110)), ("impressions", impressions), ("arrivals", arrivals),
            ("bounces", arrivals * _random.Between(30, 55) / 100), ("ad_cost", arrivals * _random.Between(60, 140) / 100), ("new_uv", visitors * _random.Between(40, 65) / 100),
        ])
        {
            _daily.Row("shop", text, measure, Cells.Of(value));
        }

        if (day == _traffic.PromotionDay)
        {
            var campaignVisitors = visitors * 45 / 100;
            _daily.Row("campaign:大促", text, "uv", Cells.Of(campaignVisitors));
            _daily.Row("campaign:大促", text, "clicks", Cells.Of(campaignVisitors * 2));
            _daily.Row("campaign:大促", text, "campaign_orders", Cells.Of(orderCount * 55 / 100));
        }
    }

    private void WriteAgents(OutputFolder folder)
    {
        using var file = new CsvFile(folder.Add("agents.csv"), AgentHeader);
        foreach (var account in _staff.Accounts)
        {
            WriteHolder(file, account, account.First, null, account.SecondFrom?.Previous);
            if (account.Second is { } second)
            {
                WriteHolder(file, account, second, account.SecondFrom, null);
            }
        }
    }

    private static void WriteHolder(CsvFile file, ShopAccount account, Person person, BusinessDay? from, BusinessDay? to) =>
        file.Row(account.Id, person.Name, person.Team, Cells.Of(person.Role), person.BaseSalary.ToString(), person.Joined.ToString(), person.Left?.ToString(), from?.ToString(), to?.ToString());

    private void WriteTargets(OutputFolder folder)
    {
        using var file = new CsvFile(folder.Add("targets.csv"), TargetHeader);
        var lastFull = _options.FirstDay.Plus(_options.Days - 1);
        var daySales = _options.ConversationsPerDay * 55L;
        for (var from = _options.FirstDay; from <= lastFull;)
        {
            var date = from.Date;
            var monthEnd = new BusinessDay(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
            var to = monthEnd < lastFull ? monthEnd : lastFull;
            var days = to.Number - from.Number + 1;
            file.Row("shop", "sales", from.ToString(), to.ToString(), Cells.Of(daySales * days));
            foreach (var team in _staff.People.Where(p => !p.IsAftersale).Select(p => p.Team).Distinct())
            {
                file.Row($"team:{team}", "sales", from.ToString(), to.ToString(), Cells.Of(daySales * days * _staff.People.Count(p => p.Team == team) / _staff.People.Count));
            }

            foreach (var person in _staff.People.Where(p => !p.IsAftersale))
            {
                file.Row($"agent:{person.Name}", "sales", from.ToString(), to.ToString(), Cells.Of(daySales * days / _staff.People.Count));
            }

            from = to.Next;
        }
    }
}
