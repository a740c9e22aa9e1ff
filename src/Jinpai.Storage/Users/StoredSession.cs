using Jinpai.Core;

namespace Jinpai.Storage.Users;

/// <summary>Somebody who is signed in, in one browser.</summary>
/// <param name="Id">To end it by; it opens nothing.</param>
/// <param name="User">Whose.</param>
/// <param name="IsHalf">The password was right; the second factor is awaited.</param>
/// <param name="Device">In a few words.</param>
/// <param name="BeganAt">When.</param>
/// <param name="SeenAt">When something was asked last, to a minute.</param>
public sealed record StoredSession(string Id, string User, bool IsHalf, string Device, Instant BeganAt, Instant SeenAt);
