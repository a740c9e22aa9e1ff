using Jinpai.Import.Formats;
using Jinpai.Import.Forms;
using Jinpai.Import.Platforms.Neutral;
using Jinpai.Import.Platforms.Taobao;
using Jinpai.Import.Platforms.Taobao.Chats;
using Jinpai.Import.Reports;

namespace Jinpai.Import;

/// <summary>All formats that there are.</summary>
public static class FileFormats
{
    /// <summary>Every format that ships, in the order in which equal matches are decided.</summary>
    public static IReadOnlyList<FileFormat> All { get; } = Of(ReportOptions.Default);

    /// <summary>What <c>--as</c> takes: the names of the formats and of their families.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(f => f.Info.Family).Distinct(StringComparer.Ordinal), .. All.Select(f => f.Name)];

    /// <summary>Every format, reports by the user's own maps among them.</summary>
    internal static IReadOnlyList<FileFormat> Of(ReportOptions reports) => [.. NeutralFormats.All, .. ReportFormat.Of(reports), .. TaobaoFormats.All, .. ChatFormats.All, .. FormFormat.All];

    /// <summary>What is known of a format by its name, such as one that was stored; null: there is none. Reports by maps of the user's own are formats too.</summary>
    public static FormatInfo? Find(string name) =>
        All.Select(f => f.Info).FirstOrDefault(i => i.Name == name) ?? (name.StartsWith(ReportFormat.Family + ".", StringComparison.Ordinal) ? ReportFormat.InfoOf(name) : null);

    public static bool Exists(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ArgumentException">There is no such format or family.</exception>
    internal static IReadOnlyList<FileFormat> Named(string name, ReportOptions reports)
    {
        var formats = Of(reports with { Maps = [] }).Where(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || f.Info.Family.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return formats.Count > 0 ? formats : throw new ArgumentException($"There is no format '{name}'. There are: {string.Join(", ", Names)}.", nameof(name));
    }
}
