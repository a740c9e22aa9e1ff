using Jinpai.Import.Platforms.Neutral;
using Jinpai.Import.Platforms.Taobao;
using Jinpai.Import.Platforms.Taobao.Chats;
using Jinpai.Import.Reports;
using Jinpai.Import.Sheets;

namespace Jinpai.Import.Formats;

/// <summary>All formats that there are.</summary>
public static class FileFormats
{
    /// <summary>Every format, in the order in which equal matches are decided.</summary>
    public static IReadOnlyList<FileFormat> All { get; } = [.. NeutralFormats.All, .. ReportFormat.All, .. TaobaoFormats.All, .. ChatFormats.All, .. FormFormat.All];

    /// <summary>What <c>--as</c> takes: the names of the formats and of their families.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => FamilyOf(f.Name)).Distinct(StringComparer.Ordinal), .. All.Select(f => f.Name)];

    public static bool Exists(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">There is no such format or family.</exception>
    internal static IReadOnlyList<FileFormat> Named(string name)
    {
        var formats = All.Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || FamilyOf(f.Name).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return formats.Count > 0 ? formats : throw new ArgumentException($"There is no format '{name}'. There are: {string.Join(", ", Names)}.", nameof(name));
    }

    private static string FamilyOf(string name) => name.Split('.')[0];
}
