namespace Jinpai.Import.Reading;

/// <summary>How names of accounts and agents are written.</summary>
internal static class AccountName
{
    /// <summary>The name with half-width colons: <c>示例店：小美</c> is <c>示例店:小美</c>.</summary>
    public static string Fold(ReadOnlySpan<char> name) => name.ToString().Replace('：', ':');
}
