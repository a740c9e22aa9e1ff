namespace Jinpai.Storage.Audit;

/// <summary>Changes that the storage writes down by itself: nobody who makes one can leave it out.</summary>
public static class AuditKinds
{
    public static readonly AuditKind ShopAdded = new("shop_added", zh: "新增店铺", en: "Shop added");

    public static readonly AuditKind RulesChanged = new("rules_changed", zh: "修改规则", en: "Rules changed") { Setting = "rules", Buyers = ["blacklist", "vendors"] };
    public static readonly AuditKind RetentionChanged = new("retention_changed", zh: "修改聊天原文保留期", en: "Time for which texts of chats are kept changed") { Setting = "retention" };
    public static readonly AuditKind FolderChanged = new("folder_changed", zh: "修改监视文件夹", en: "Watched folder changed") { Setting = "watch" };
    public static readonly AuditKind BackupPlanChanged = new("backup_plan_changed", zh: "修改每晚备份", en: "Nightly backup changed") { Setting = "backup" };
    public static readonly AuditKind MapChanged = new("map_changed", zh: "修改报表列映射", en: "Map of a report's columns changed") { Setting = "report_map:" };

    /// <summary>A setting that no kind names: what it says may be anything, and is not repeated.</summary>
    public static readonly AuditKind SettingChanged = new("setting_changed", zh: "修改其他设置", en: "Another setting changed");

    public static readonly AuditKind DocumentSaved = new("document_saved", zh: "保存方案版本", en: "Version of a scheme, plan or grades saved");
    public static readonly AuditKind DocumentAnnounced = new("document_announced", zh: "公布方案版本", en: "Version made known");
    public static readonly AuditKind DocumentAcknowledged = new("document_acknowledged", zh: "确认已读方案", en: "Version confirmed as read");
    public static readonly AuditKind DocumentRetired = new("document_retired", zh: "停用方案", en: "Version retired");

    public static readonly AuditKind UserAdded = new("user_added", zh: "新增用户", en: "User added");
    public static readonly AuditKind UserRemoved = new("user_removed", zh: "删除刚新增的用户", en: "User who was only just added removed");
    public static readonly AuditKind UserDisabled = new("user_disabled", zh: "停用或启用用户", en: "User disabled or enabled");
    public static readonly AuditKind MailChanged = new("mail_changed", zh: "修改用户邮箱", en: "Mail address of a user changed");
    public static readonly AuditKind PasswordChanged = new("password_changed", zh: "修改密码", en: "Password changed");
    public static readonly AuditKind SecondFactorChanged = new("second_factor_changed", zh: "开启或关闭两步验证", en: "Second factor switched on or off");
    public static readonly AuditKind RecoveryCodesMade = new("recovery_codes_made", zh: "生成备用码", en: "Recovery codes made");
    public static readonly AuditKind PasswordCodeMade = new("password_code_made", zh: "生成设置密码的一次性代码", en: "Code to set a password made");
    public static readonly AuditKind LoginLinked = new("login_linked", zh: "关联统一登录账号", en: "Login of another provider linked");
    public static readonly AuditKind UserLocked = new("user_locked", zh: "多次失败，暂时锁定", en: "User locked after failures");
    public static readonly AuditKind MembershipChanged = new("membership_changed", zh: "修改成员权限", en: "Role of a user changed");

    public static readonly AuditKind Imported = new("imported", zh: "导入数据", en: "Data imported");
    public static readonly AuditKind ImportUndone = new("import_undone", zh: "撤销导入", en: "Import taken back");
    public static readonly AuditKind LinkChanged = new("link_changed", zh: "修改买家关联", en: "Link of a buyer changed");
    public static readonly AuditKind BuyerForgotten = new("buyer_forgotten", zh: "抹除一位买家", en: "Buyer forgotten");
    public static readonly AuditKind TextsEmptied = new("texts_emptied", zh: "清除到期的聊天原文", en: "Old texts of chats emptied");

    public static readonly AuditKind BackupMade = new("backup_made", zh: "备份", en: "Backup made");
    public static readonly AuditKind Restored = new("restored", zh: "从备份恢复", en: "Restored from a backup");
    public static readonly AuditKind Copied = new("copied", zh: "复制全部数据", en: "All data copied");
    public static readonly AuditKind ShopCopied = new("shop_copied", zh: "复制一家店铺", en: "Shop copied");

    // What the program notes for itself: no person asked for it, and it changes nothing that they see.
    private static readonly string[] Own = ["retention.asked", "forgetting"];

    private static readonly AuditKind[] OfSettings = [RulesChanged, RetentionChanged, FolderChanged, BackupPlanChanged, MapChanged];

    /// <summary>What a change of the setting is called; null: it is none of a person's.</summary>
    public static AuditKind? OfSetting(string key) => Own.Contains(key) ? null
        : OfSettings.FirstOrDefault(kind => kind.Setting == key || (kind.Setting!.EndsWith(':') && key.StartsWith(kind.Setting, StringComparison.Ordinal))) ?? SettingChanged;
}
