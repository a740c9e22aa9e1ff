using System.Globalization;

namespace Jinpai.BenchData;

/// <summary>Writes who holds which account: every tenth agent holds two, every tenth account is for after-sale.</summary>
internal static class AgentFile
{
    public static void Write(MonthOptions options)
    {
        var rows = Enumerable.Range(0, MonthPlan.AccountCount(options)).Select(index =>
            $"{Keys.Account(index)},员工{(index % options.Agents).ToString("000", CultureInfo.InvariantCulture)},{(index % 4) + 1}组,{(index % 10 == 9 ? "aftersale" : "both")}");
        File.WriteAllText(Path.Combine(options.Folder, "agents.csv"), "account,agent,team,role\n" + string.Join('\n', rows) + "\n");
    }
}
