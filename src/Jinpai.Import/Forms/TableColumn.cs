using Jinpai.Import.Reports;

namespace Jinpai.Import.Forms;

/// <summary>A column of a table that people fill in.</summary>
/// <param name="Name">Its name in files that programs write, whatever its case.</param>
/// <param name="Also">What people call it.</param>
public sealed record TableColumn(string Name, IReadOnlyList<string> Also, bool IsRequired = true)
{
    public bool IsMeantBy(string heading) => HeaderKey.Of(heading).Key is var title && (title == Name || Also.Contains(title, StringComparer.Ordinal));
}
