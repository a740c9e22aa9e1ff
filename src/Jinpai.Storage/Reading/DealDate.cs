namespace Jinpai.Storage.Reading;

/// <summary>By which day deals are listed.</summary>
public enum DealDate
{
    /// <summary>The business day of creation.</summary>
    Creation,

    /// <summary>The day that the sale is dated by.</summary>
    Sale,
}
