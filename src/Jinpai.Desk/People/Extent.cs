namespace Jinpai.Desk.People;

/// <summary>How far a right goes within the shops of a membership; each contains those before it.</summary>
public enum Extent
{
    None,

    /// <summary>What is of the agent to whom the person is linked.</summary>
    Own,

    /// <summary>What is of the agents of the membership's teams; a membership without teams is of all.</summary>
    Teams,

    All,
}
