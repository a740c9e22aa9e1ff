namespace Jinpai.Import.Platforms.Taobao.Chats;

/// <summary>Faults of chat exports. Stable, as all codes are; their texts stand with the others.</summary>
public static class ChatIssues
{
    public const string ShopUnknown = "chat_shop_unknown";
    public const string ShopUnclear = "chat_shop_unclear";
    public const string AccountsNew = "chat_accounts_new";
    public const string BuyerUnknown = "chat_buyer_unknown";
    public const string BuyerFromName = "chat_buyer_from_name";
    public const string AccountUnknown = "chat_account_unknown";
    public const string AccountAssumed = "chat_account_assumed";
    public const string PartnerAssumed = "chat_partner_assumed";
    public const string BetweenAccounts = "chat_between_accounts";
    public const string PartiesUnknown = "chat_parties_unknown";
    public const string LineWithoutHead = "chat_line_without_head";
    public const string HeadDoubtful = "chat_head_doubtful";
    public const string BodyMissing = "chat_body_missing";
    public const string LineWithoutTime = "chat_line_without_time";
    public const string ProductsSeveral = "chat_products_several";
    public const string DirectionMapping = "chat_direction_mapping";
    public const string PeersMissing = "chat_peers_missing";
    public const string RolesSwapped = "chat_roles_swapped";
    public const string LogFailed = "chat_log_failed";
    public const string CountDiffers = "chat_count_differs";
    public const string PeersOnly = "chat_peers_only";
    public const string SenderKindUnknown = "chat_sender_kind_unknown";
    public const string ToldTwice = "chat_told_twice";
}
