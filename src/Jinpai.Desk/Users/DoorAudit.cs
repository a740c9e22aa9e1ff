using System.Text.Json.Nodes;
using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Users;

/// <summary>Who came through the door and who did not, in the audit log. A name that is nobody's is not repeated: it may be a password that was typed into the wrong field.</summary>
internal static class DoorAudit
{
    public static readonly AuditKind SignedIn = new("signed_in", zh: "登录", en: "Signed in");
    public static readonly AuditKind SignInFailed = new("sign_in_failed", zh: "登录失败", en: "Sign-in failed");

    /// <param name="door">Whose log.</param>
    /// <param name="name">Of the user; null: there is none of the name.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="step">With what: <c>password</c>, <c>code</c>, <c>recovery</c> or <c>login</c>.</param>
    public static void Note(UserDoor door, string? name, SignInAnswer answer, string step)
    {
        var isIn = answer.Token is not null;
        var after = new JsonObject { ["with"] = step };
        if (isIn && answer.IsHalf)
        {
            after["awaits"] = "code";
        }

        door.Installation.Audit.Write(new AuditEntry(isIn ? SignedIn : SignInFailed) { Subject = name ?? "", After = after });
    }
}
