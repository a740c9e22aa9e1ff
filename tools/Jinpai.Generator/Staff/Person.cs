using Jinpai.Core;

namespace Jinpai.Generator.Staff;

/// <summary>Somebody who serves, with what makes their figures differ from a colleague's.</summary>
internal sealed record Person
{
    public required int Index { get; init; }
    public required string Name { get; init; }

    /// <summary>The last part of the account.</summary>
    public required string Login { get; init; }
    public required string Team { get; init; }
    public required AgentRole Role { get; init; }
    public required ShiftKind Shift { get; init; }

    /// <summary>Day of the week off, or null.</summary>
    public required DayOfWeek? RestDay { get; init; }
    public required Money BaseSalary { get; init; }
    public required BusinessDay Joined { get; init; }
    public BusinessDay? Left { get; init; }

    /// <summary>Mean seconds until an answer, without load.</summary>
    public required int MeanWait { get; init; }

    /// <summary>100 is average; multiplies the chance that an asker buys.</summary>
    public required int SellingPercent { get; init; }

    /// <summary>100 is average: fewer questions forgotten, more care after the sale, better ratings.</summary>
    public required int PatiencePercent { get; init; }

    /// <summary>In 1,000 chats, how often the buyer is asked to rate.</summary>
    public required int InvitationPermille { get; init; }
    public bool IsAftersale => Role == AgentRole.Aftersale;
}
