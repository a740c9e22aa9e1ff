using Jinpai.Core;

namespace Jinpai.Generator.Staff;

/// <summary>A chat login and who holds it: one person, or a second one from a day on.</summary>
internal sealed class ShopAccount(string id, Person first, Person? second, BusinessDay? secondFrom)
{
    private readonly Queue<long> _openUntil = new();

    public string Id { get; } = id;
    public Person First { get; } = first;
    public Person? Second { get; } = second;
    public BusinessDay? SecondFrom { get; } = secondFrom;
    public AgentRole Role => First.Role;

    public Person HolderOn(BusinessDay day) => Second is not null && day >= SecondFrom!.Value ? Second : First;

    /// <summary>How many chats this account has open at a time; times must not go back by more than a chat.</summary>
    public int OpenAt(ShopTime at)
    {
        while (_openUntil.TryPeek(out var until) && until < at.Seconds)
        {
            _openUntil.Dequeue();
        }

        return _openUntil.Count;
    }

    public void Open(ShopTime until) => _openUntil.Enqueue(until.Seconds);

    public bool IsOnDuty(ShopTime at) => IsOnDutyOf(at.Day, at.SecondOfDay) || IsOnDutyOf(at.Day.Previous, at.SecondOfDay + ShopTime.SecondsOfDay);

    public bool WorksOn(BusinessDay day) => HolderOn(day).RestDay != day.Date.DayOfWeek;

    private bool IsOnDutyOf(BusinessDay day, int second)
    {
        var shift = Shift.Of(HolderOn(day).Shift);
        return WorksOn(day) && second >= shift.From && second < shift.ToExcl;
    }
}
