namespace Jinpai.Storage.Schema;

/// <summary>The names of all tables and views, and the condition that every statement about a shop has.</summary>
internal static class Tables
{
    public const string Shops = "shops";
    public const string Settings = "settings";
    public const string Documents = "documents";
    public const string Acknowledgements = "acknowledgements";
    public const string Retirements = "retirements";
    public const string Memberships = "memberships";

    public const string Users = "users";
    public const string UserLogins = "user_logins";
    public const string UserCodes = "user_codes";
    public const string UserSessions = "user_sessions";
    public const string SigningKeys = "signing_keys";

    public const string AuditLog = "audit_log";

    public const string Jobs = "jobs";
    public const string JobLog = "job_log";
    public const string JobFiles = "job_files";

    public const string Imports = "imports";
    public const string ImportFiles = "import_files";
    public const string Segments = "segments";
    public const string SegmentBuyers = "segment_buyers";
    public const string FileAccounts = "file_accounts";
    public const string OrderMentions = "order_mentions";
    public const string Orders = "orders";
    public const string OrderBuyers = "order_buyers";
    public const string OrderConflicts = "order_conflicts";
    public const string Refunds = "refunds";
    public const string Records = "records";
    public const string BuyerLinks = "buyer_links";
    public const string LinkUndo = "link_undo";
    public const string Touched = "touched";
    public const string Dirty = "dirty";
    public const string Generation = "generation";
    public const string FactPacks = "fact_packs";
    public const string DealPacks = "deal_packs";
    public const string Measures = "measures";

    /// <summary>Files whose import is done, and their rows: what counts.</summary>
    public const string DoneFiles = "done_files";
    public const string DoneSegments = "done_segments";
    public const string DoneAccounts = "done_accounts";
    public const string DoneOrders = "done_orders";
    public const string DoneConflicts = "done_conflicts";
    public const string DoneRefunds = "done_refunds";
    public const string DoneRecords = "done_records";

    /// <summary>All rows, with <c>import_id</c> and <c>state</c> of their file.</summary>
    public const string FiledSegments = "filed_segments";
    public const string FiledMentions = "filed_mentions";
    public const string FiledOrders = "filed_orders";
    public const string FiledRefunds = "filed_refunds";
    public const string FiledRecords = "filed_records";

    /// <summary>Of rows with the <c>state</c> of their file: it counts. Beside it an import must see its own.</summary>
    public const string IsDone = "state = 'done'";

    /// <summary>Of this connection's organisation and shop.</summary>
    public const string Mine = "org_id = $org AND shop_id = $shop";

    /// <summary>Of this connection's organisation.</summary>
    public const string OfOrg = "org_id = $org";

    /// <summary>What every list of columns begins with, and the values for it.</summary>
    public const string Key = "org_id, shop_id";
    public const string Scope = "$org, $shop";

    /// <summary>The columns that say whose rows those of an operated table are, or of a shop's.</summary>
    public static IReadOnlyList<string> OperatedKey { get; } = ["org_id"];
    public static IReadOnlyList<string> ShopKey { get; } = ["org_id", "shop_id"];

    /// <summary>Tables whose bytes are compressed already.</summary>
    public static IReadOnlyList<string> Compressed { get; } = [Segments];

    /// <summary>Tables of raw rows, each with the number of its file and, but for the three that have a key of their own, its place in it.</summary>
    public static IReadOnlyList<string> OfFiles { get; } = [Segments, SegmentBuyers, FileAccounts, OrderMentions, Orders, OrderBuyers, OrderConflicts, Refunds, Records];

    /// <summary>Tables of what people operate, each after those that it refers to; every key begins with the organisation.</summary>
    public static IReadOnlyList<string> OfOperated { get; } = [Shops, Settings, Documents, Acknowledgements, Retirements, Memberships, AuditLog];

    /// <summary>Tables of who may sign in, each after those that it refers to: people of all organisations, so that no key names one; on a cluster each machine has them all.</summary>
    public static IReadOnlyList<string> OfUsers { get; } = [Users, UserLogins, UserCodes];

    /// <summary>Tables of who is signed in now, and of what pages are signed with: true of the installation at work, and in no backup. One that came back would sign people in who have left since.</summary>
    public static IReadOnlyList<string> OfSessions { get; } = [UserSessions, SigningKeys];

    /// <summary>What people operate and who may sign in: what a backup holds beside the shops.</summary>
    public static IReadOnlyList<string> Kept { get; } = [.. OfUsers, .. OfOperated];

    /// <summary>The columns that say whose rows those of a table of <see cref="Kept"/> or of a shop's are.</summary>
    public static IReadOnlyList<string> KeyOf(string table) => OfUsers.Contains(table) ? [] : OfShop.Contains(table) || FormerOfShop.Contains(table) ? ShopKey : OperatedKey;

    /// <summary>The condition that leaves a table the rows of this connection's organisation, and shop where they have one.</summary>
    public static string MineIn(string table) => KeyOf(table).Count switch
    {
        0 => "1 = 1",
        1 => OfOrg,
        _ => Mine,
    };

    /// <summary>Tables of what runs in the background: of the installation at work, and in no backup.</summary>
    public static IReadOnlyList<string> OfJobs { get; } = [Jobs, JobLog, JobFiles];

    /// <summary>All tables of a shop's rows; every key begins with the organisation and the shop.</summary>
    public static IReadOnlyList<string> OfShop { get; } =
    [
        Imports, ImportFiles, Segments, SegmentBuyers, FileAccounts, OrderMentions, Orders, OrderBuyers, OrderConflicts, Refunds, Records, BuyerLinks, LinkUndo, Touched, Dirty, Generation, FactPacks, DealPacks, Measures,
    ];

    /// <summary>Tables of a shop's rows that older versions had: they stand in their backups.</summary>
    public static IReadOnlyList<string> FormerOfShop { get; } = ["deals"];

    /// <summary>Tables of derived rows, each with the columns that name a row beside the scope.</summary>
    public static IReadOnlyList<(string Table, string Key)> Derived { get; } = [(FactPacks, "id"), (DealPacks, "id"), (Measures, "day, agent, born")];
}
