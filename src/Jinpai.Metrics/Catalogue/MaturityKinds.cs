namespace Jinpai.Metrics.Catalogue;

/// <summary>From when on later events cannot change a day's figure any more (spec 2.6). Of several, the latest counts. Every figure waits for the end of its day.</summary>
[Flags]
public enum MaturityKinds
{
    /// <summary>The end of the day.</summary>
    DayEnd = 0,

    /// <summary>The end of the day + <c>waitCap</c>, on days with a reception.</summary>
    Response = 1,

    /// <summary>The end of the enquiry window, on days with a reception.</summary>
    EnquiryWindow = 2,

    /// <summary>The later of the window's end and the end of the next day, on days with a reception.</summary>
    PaidNextDay = 4,

    /// <summary>The end of the enquiry window + <c>closeDays</c>, on days with a reception.</summary>
    Paid = 8,

    /// <summary>The end of the day + <c>closeDays</c>, on days with a credited order created.</summary>
    Creation = 16,

    /// <summary>The end of the day; with <c>judge: creation</c> like <see cref="Creation"/>; with <c>followUpCounts</c> + <c>followUpMinutes</c>.</summary>
    Sale = 32,

    /// <summary>Like <see cref="Sale"/>, of all orders of the shop.</summary>
    ShopSale = 64,

    /// <summary>The end of the day + <c>followUpMinutes</c>.</summary>
    FollowUp = 128,
}
