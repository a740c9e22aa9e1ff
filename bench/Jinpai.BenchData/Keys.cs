using System.Globalization;
using System.Text;

namespace Jinpai.BenchData;

/// <summary>Names of accounts and buyers as they stand in the files.</summary>
internal static class Keys
{
    public static byte[][] Accounts(MonthOptions options)
        => Enumerable.Range(0, MonthPlan.AccountCount(options)).Select(index => Encoding.UTF8.GetBytes(Account(index))).ToArray();

    public static byte[][] Buyers(MonthOptions options)
        => Enumerable.Range(0, options.Buyers).Select(index => Encoding.UTF8.GetBytes(Buyer(index))).ToArray();

    public static string Account(int index) => $"店:客服{index.ToString("000", CultureInfo.InvariantCulture)}";

    private static string Buyer(int index) => (index % 4) switch
    {
        0 => $"tb{(7_000_000 + (index * 13L)).ToString(CultureInfo.InvariantCulture)}",
        1 => $"小鱼{index.ToString(CultureInfo.InvariantCulture)}",
        2 => $"t_{(index * 7919L).ToString("x", CultureInfo.InvariantCulture)}_0",
        _ => $"mm{index.ToString(CultureInfo.InvariantCulture)}love",
    };
}
