namespace Jinpai.Desk.People;

/// <summary>What a person may do or see, as fine as <see cref="Rights"/> tells roles apart.</summary>
public enum Right
{
    /// <summary>Figures of agents, teams and shops, and the scores made of them.</summary>
    ReadFigures,

    /// <summary>What is of single buyers: receptions, orders, losses, faults, chats, explanations.</summary>
    ReadRows,

    /// <summary>Buyer keys in clear, where a row may be read at all; without it they are masked.</summary>
    ReadBuyerKeys,

    /// <summary>Imports, jobs, links, rules and settings of a shop, and the health of its data.</summary>
    ReadData,

    /// <summary>Importing files, taking imports back, making figures anew.</summary>
    Import,

    /// <summary>Importing the staff sheet.</summary>
    ImportStaff,

    /// <summary>Accounts, rules, hours, links, the watched folder, how long texts are kept.</summary>
    ChangeShop,

    /// <summary>The roster of duty and events.</summary>
    PlanDuty,

    /// <summary>Stored schemes, plans and grades.</summary>
    ReadDocuments,

    /// <summary>Saving versions of schemes and grades.</summary>
    EditSchemes,

    /// <summary>Saving versions of pay plans.</summary>
    EditPlans,

    /// <summary>Making versions known, and retiring them.</summary>
    MakeKnown,

    /// <summary>Confirming to have read a version.</summary>
    Acknowledge,

    /// <summary>Manual scores and quality checks, as they are.</summary>
    ReadJudgements,

    /// <summary>Giving manual scores, checking quality.</summary>
    Judge,

    /// <summary>Wages: slips and runs.</summary>
    ReadPay,

    /// <summary>Calculating wages.</summary>
    CalculatePay,

    /// <summary>Approving and locking a run; never one's own.</summary>
    ApprovePay,

    /// <summary>Noting that a run was paid.</summary>
    MarkPaid,

    ReadAppeals,
    RaiseAppeals,
    DecideAppeals,

    /// <summary>The second instance of appeals.</summary>
    DecideLast,

    ReadPeople,

    /// <summary>Users and memberships.</summary>
    ManagePeople,

    ReadAudit,

    /// <summary>Taking out all that there is of a shop or of a person.</summary>
    Export,

    /// <summary>Forgetting a buyer.</summary>
    Erase,

    /// <summary>The installation itself: adding shops, backups, its folder and database.</summary>
    Operate,
}
