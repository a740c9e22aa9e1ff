namespace Jinpai.Desk.Shops;

/// <summary>What may be wrong with a shop that is to be added. Each has its sentence in both languages.</summary>
public enum ShopFault
{
    /// <summary>The code is no code.</summary>
    Code,

    /// <summary>A shop of that code is there already.</summary>
    Exists,

    /// <summary>There is no name.</summary>
    NoName,

    /// <summary>The name is too long.</summary>
    Name,

    /// <summary>There is no such time zone.</summary>
    Zone,

    /// <summary>The day cut is no time of day.</summary>
    DayCut,

    /// <summary>The platform is none that is known.</summary>
    Platform,
}
