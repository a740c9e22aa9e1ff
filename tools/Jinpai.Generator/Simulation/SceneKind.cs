namespace Jinpai.Generator.Simulation;

/// <summary>What happens next in a buyer's story.</summary>
internal enum SceneKind
{
    /// <summary>The buyer asks about a product.</summary>
    Enquiry,

    /// <summary>Asked before, compared, comes back.</summary>
    Return,

    /// <summary>Asks another agent the same.</summary>
    SecondOpinion,

    /// <summary>Orders without a word.</summary>
    SilentOrder,

    /// <summary>An agent reminds the buyer of an unpaid order.</summary>
    Chase,

    /// <summary>An order is paid or closed: the ground truth is written. No chat.</summary>
    Settlement,

    /// <summary>The balance of a presale order is due.</summary>
    BalanceReminder,

    /// <summary>Where is my parcel.</summary>
    ParcelQuestion,

    /// <summary>The buyer asks for a refund, a return, an exchange.</summary>
    RefundTalk,

    /// <summary>Any other question after the purchase.</summary>
    AftersaleQuestion,

    /// <summary>An agent writes to the author of a bad review.</summary>
    ReviewCare,
    MassMessage,
    ColleagueChat,
    VendorChat,
    OneLiner,
}
