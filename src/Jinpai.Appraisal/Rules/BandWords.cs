using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Rules;

/// <summary>What bands are called that have no limit.</summary>
internal static class BandWords
{
    public static readonly LocalText Otherwise = new("其他", "otherwise");
}
