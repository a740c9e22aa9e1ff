namespace Jinpai.Desk.People;

/// <summary>What a person is in an organisation; what follows from it stands in <see cref="Rights"/> alone.</summary>
public enum Role
{
    /// <summary>店长: everything.</summary>
    Owner,

    /// <summary>主管: the teams of the membership.</summary>
    Supervisor,

    /// <summary>财务: figures and wages, no chats.</summary>
    Finance,

    /// <summary>客服: what is one's own.</summary>
    Agent,

    /// <summary>审计: reads, with masked buyers.</summary>
    Auditor,
}
