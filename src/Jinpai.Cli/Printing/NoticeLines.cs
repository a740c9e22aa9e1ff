using Jinpai.Appraisal.Notices;
using Jinpai.Cli.Terminal;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Printing;

/// <summary>What a person should know of a result, a line each, beside it.</summary>
internal static class NoticeLines
{
    public static void Write(IEnumerable<Notice> notices, CommandSession session)
    {
        foreach (var notice in notices)
        {
            session.Say(session.Words.Format("notice." + Codes.Of(notice.Weight), session.Words.In(notice.Text)));
        }
    }
}
