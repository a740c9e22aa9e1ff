using Jinpai.Storage.Audit;

namespace Jinpai.Desk.Users;

/// <summary>What the audit log tells of users and of the door. A name that is nobody's is not repeated: somebody may have typed a password there.</summary>
public static class UserKinds
{
    public static readonly AuditKind Added = new("user_added", zh: "新增用户", en: "User added");
    public static readonly AuditKind Disabled = new("user_disabled", zh: "停用用户", en: "User disabled");
    public static readonly AuditKind Enabled = new("user_enabled", zh: "重新启用用户", en: "User enabled again");
    public static readonly AuditKind CodeGiven = new("password_code_given", zh: "发出设密码的一次性代码", en: "One-time code for a password given");
    public static readonly AuditKind PasswordSet = new("password_set", zh: "设置密码", en: "Password set");
    public static readonly AuditKind SecondFactorBegun = new("second_factor_begun", zh: "开启两步验证", en: "Second factor turned on");
    public static readonly AuditKind SecondFactorEnded = new("second_factor_ended", zh: "关闭两步验证", en: "Second factor turned off");
    public static readonly AuditKind CodesRenewed = new("recovery_codes_renewed", zh: "更换恢复代码", en: "Recovery codes renewed");
    public static readonly AuditKind CompanyLinked = new("company_linked", zh: "关联公司账户", en: "Identity provider linked");
    public static readonly AuditKind SignedIn = new("signed_in", zh: "登录", en: "Signed in");
    public static readonly AuditKind Refused = new("sign_in_refused", zh: "登录被拒", en: "Sign-in refused");
    public static readonly AuditKind Locked = new("user_locked", zh: "错太多次，暂时锁定", en: "Locked after too many wrong tries");
    public static readonly AuditKind SessionsEnded = new("sessions_ended", zh: "结束登录", en: "Sessions ended");
}
