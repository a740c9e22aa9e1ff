using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>Somebody at the door who is known.</summary>
/// <param name="User">Who.</param>
/// <param name="Session">In this browser.</param>
public sealed record SignedIn(StoredUser User, StoredSession Session);
