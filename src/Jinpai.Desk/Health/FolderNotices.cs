using Jinpai.Appraisal.Notices;
using Jinpai.Desk.Imports;

namespace Jinpai.Desk.Health;

/// <summary>What <c>doctor</c> says of the folder that is watched for a shop.</summary>
public static class FolderNotices
{
    public static readonly NoticeKind Watched = new(
        "folder_watched", NoticeWeight.Information,
        zh: "打开网页服务期间监视文件夹 {0}。",
        en: "Folder {0} is watched while pages are served.");

    public static readonly NoticeKind Lost = new(
        "folder_lost", NoticeWeight.Warning,
        zh: "监视的文件夹 {0} 从这台机器看不到，或者不能写入：放进去的文件不会导入。请恢复这个文件夹，或改设另一个：jinpai watch 文件夹 --shop {1} --keep",
        en: "The watched folder {0} cannot be seen or written from this machine: what is put there is not imported. Bring it back, or name another: jinpai watch DIR --shop {1} --keep");

    public static IReadOnlyList<Notice> Of(DeskSession session, string shop) => new FolderSetting(session).Of(shop) switch
    {
        null => [],
        { } folder => [new Notice(FolderSetting.FaultOf(folder) is null ? Watched : Lost, null, folder, shop)],
    };
}
