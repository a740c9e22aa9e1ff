using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Users;

/// <summary>What the audit log tells of sessions, which the storage changes without a word: they are many, and most end by themselves.</summary>
internal static class UserKinds
{
    public static readonly AuditKind SessionsEnded = new("sessions_ended", zh: "结束登录", en: "Sessions ended");
}
