namespace Jinpai.Import.Reading;

/// <summary>Why a text is no instant.</summary>
internal enum TimeFault
{
    None,
    NotATime,

    /// <summary>A day without a time of day: an order of "that day" cannot be set against a chat.</summary>
    OnlyADay,

    /// <summary>A local time that the shop's zone skips when its clocks go forward.</summary>
    Skipped,

    /// <summary>Before the year 2000 or after 2199.</summary>
    OutOfRange,
}
