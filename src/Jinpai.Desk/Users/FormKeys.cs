namespace Jinpai.Desk.Users;

/// <summary>What pages sign their forms with, for all processes that serve an installation.</summary>
public sealed class FormKeys(UserDoor door)
{
    public IReadOnlyList<string> All() => door.Store.Sessions.Keys();

    /// <param name="name">No two have the same.</param>
    /// <param name="content">Opaque.</param>
    public void Add(string name, string content) => door.Store.Sessions.AddKey(name, content);
}
