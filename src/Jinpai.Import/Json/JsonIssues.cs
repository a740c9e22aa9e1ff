using Jinpai.Core.Issues;

namespace Jinpai.Import.Json;

/// <summary>Faults of documents of JSON items.</summary>
public static class JsonIssues
{
    public static readonly IssueKind PlatformError = new(
        "platform_error",
        Severity.Error,
        zh: new("文件里是开放平台的报错", "接口返回的数据", "这一份报错未导入；请重新获取数据"),
        en: new("The file holds an error of the open platform", "Data of the interface", "This document was held back; fetch the data again"));

    public static readonly IssueKind ItemTooLong = new(
        "item_too_long",
        Severity.Error,
        zh: new("一条 JSON 数据过长", "一条至多 {0} 字节", "整个文件未导入；请检查文件是否完整"),
        en: new("JSON item too long", "At most {0} bytes in an item", "The whole file was refused; check whether it is whole"));

    public static readonly IssueKind JsonUnreadable = new(
        "json_unreadable",
        Severity.Error,
        zh: new("不是有效的 JSON", "开放平台返回的完整 JSON", "整个文件未导入；请重新保存"),
        en: new("Not valid JSON", "Whole JSON as the open platform gives it", "The whole file was refused; save it again"));

    public static readonly IssueKind ItemWithoutData = new(
        "item_without_data",
        Severity.Error,
        zh: new("无法识别的 JSON 内容", "{0}", "这一份内容未导入"),
        en: new("JSON without what is looked for", "{0}", "This document was held back"));
}
