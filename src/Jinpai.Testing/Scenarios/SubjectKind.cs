namespace Jinpai.Testing.Scenarios;

/// <summary>What a line of an answer is about.</summary>
public enum SubjectKind
{
    /// <summary>Metrics of a person over days.</summary>
    Agent,

    /// <summary>Metrics of a team over days.</summary>
    Team,

    /// <summary>Metrics of the shop over days.</summary>
    Shop,

    /// <summary>The credit of an order.</summary>
    Order,

    /// <summary>One conversation of an account and a buyer on a day.</summary>
    Reception,
}
