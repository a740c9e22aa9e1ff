using static Jinpai.Desk.People.Extent;

namespace Jinpai.Desk.People;

/// <summary>The one table of which role has which right, and how far (docs/people.md).</summary>
public static class Rights
{
    private static readonly Dictionary<Right, Extents> Table = new()
    {
        //                             owner supervisor finance agent auditor
        [Right.ReadFigures] = new(All, Teams, All, Own, All),
        [Right.ReadRows] = new(All, Teams, None, Own, All),
        [Right.ReadBuyerKeys] = new(All, Teams, None, Own, None),
        [Right.ReadData] = new(All, All, None, None, All),
        [Right.Import] = new(All, All, None, None, None),
        [Right.ImportStaff] = new(All, All, All, None, None),
        [Right.ChangeShop] = new(All, None, None, None, None),
        [Right.PlanDuty] = new(All, Teams, None, None, None),
        [Right.ReadDocuments] = new(All, All, All, Own, All),
        [Right.EditSchemes] = new(All, All, None, None, None),
        [Right.EditPlans] = new(All, None, All, None, None),
        [Right.MakeKnown] = new(All, None, None, None, None),
        [Right.Acknowledge] = new(All, None, None, Own, None),
        [Right.ReadJudgements] = new(All, Teams, None, Own, All),
        [Right.Judge] = new(All, Teams, None, None, None),
        [Right.ReadPay] = new(All, None, All, Own, All),
        [Right.CalculatePay] = new(All, None, All, None, None),
        [Right.ApprovePay] = new(All, None, All, None, None),
        [Right.MarkPaid] = new(All, None, All, None, None),
        [Right.ReadAppeals] = new(All, Teams, None, Own, All),
        [Right.RaiseAppeals] = new(None, None, None, Own, None),
        [Right.DecideAppeals] = new(None, Teams, None, None, None),
        [Right.DecideLast] = new(All, None, None, None, None),
        [Right.ReadPeople] = new(All, None, None, None, All),
        [Right.ManagePeople] = new(All, None, None, None, None),
        [Right.ReadAudit] = new(All, None, None, Own, All),
        [Right.Export] = new(All, None, None, Own, All),
        [Right.Erase] = new(All, None, None, Own, All),
        [Right.Operate] = new(All, None, None, None, None),
    };

    /// <summary>How far a role has a right.</summary>
    public static Extent Of(Role role, Right right) => role switch
    {
        Role.Owner => Table[right].Owner,
        Role.Supervisor => Table[right].Supervisor,
        Role.Finance => Table[right].Finance,
        Role.Agent => Table[right].Agent,
        Role.Auditor => Table[right].Auditor,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "No such role."),
    };

    private sealed record Extents(Extent Owner, Extent Supervisor, Extent Finance, Extent Agent, Extent Auditor);
}
