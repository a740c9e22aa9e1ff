using System.IO.Compression;
using System.Xml;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Excel;

/// <summary>What a workbook says and its reader keeps to itself: cells with errors, formulas without a saved result, the epoch in words.</summary>
internal sealed class WorkbookParts
{
    private const string RelationshipId = "id";
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreWhitespace = true };
    private static readonly Dictionary<(long Row, int Column), string> None = [];
    private readonly Dictionary<string, Dictionary<(long Row, int Column), string>> _named = new(StringComparer.Ordinal);
    private IReadOnlyList<Dictionary<(long Row, int Column), string>> _numbered = [];

    private WorkbookParts()
    {
    }

    /// <summary>Dates count from 1904, written so that the reader does not see it (<c>date1904="true"</c>).</summary>
    public bool IsFrom1904InWords { get; private set; }

    /// <summary>The errors and formulas without a result (<see cref="CellText.UnsavedFormula"/>) of a sheet, by row (1-based) and column (0-based).</summary>
    /// <param name="sheet">The sheet's name.</param>
    /// <param name="index">Its place among the sheets.</param>
    public IReadOnlyDictionary<(long Row, int Column), string> FaultsOf(string sheet, int index) =>
        _named.GetValueOrDefault(sheet) ?? (index < _numbered.Count ? _numbered[index] : None);

    /// <summary>Of an xls.</summary>
    public static WorkbookParts ReadLegacy(Stream stream) => new() { _numbered = LegacyErrors.Of(stream) };

    /// <summary>Of an xlsx.</summary>
    public static WorkbookParts Read(Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var parts = new WorkbookParts();
        var targets = Targets(zip);
        if (Part(zip, "xl/workbook.xml") is not { } workbook)
        {
            return parts;
        }

        using var reader = XmlReader.Create(workbook.Open(), Closing());
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                parts.IsFrom1904InWords = string.Equals(reader.GetAttribute("date1904"), "true", StringComparison.OrdinalIgnoreCase);
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("name") is { } name
                && targets.TryGetValue(RelationshipOf(reader), out var target) && Part(zip, target) is { } sheet && MayHaveFaults(sheet))
            {
                parts._named[name] = FaultsOf(sheet);
            }
        }

        return parts;
    }

    private static XmlReaderSettings Closing()
    {
        var settings = Settings.Clone();
        settings.CloseInput = true;
        return settings;
    }

    private static ZipArchiveEntry? Part(ZipArchive zip, string path) => zip.Entries.FirstOrDefault(e => e.FullName.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string> Targets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Part(zip, "xl/_rels/workbook.xml.rels") is { } part)
        {
            using var reader = XmlReader.Create(part.Open(), Closing());
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
                }
            }
        }

        return targets;
    }

    /// <summary>The reference of a sheet to its part, whatever the prefix of its namespace.</summary>
    private static string RelationshipOf(XmlReader reader)
    {
        var found = "";
        while (reader.MoveToNextAttribute())
        {
            found = reader.LocalName == RelationshipId && reader.Prefix.Length > 0 ? reader.Value : found;
        }

        reader.MoveToElement();
        return found;
    }

    /// <summary>A quick look: most sheets hold neither errors nor formulas.</summary>
    private static bool MayHaveFaults(ZipArchiveEntry sheet)
    {
        using var content = sheet.Open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        int count;
        while ((count = content.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var bytes = buffer.AsSpan(0, kept + count);
            if (bytes.IndexOf("<f>"u8) >= 0 || bytes.IndexOf("<f "u8) >= 0 || bytes.IndexOf("<f/"u8) >= 0 || bytes.IndexOf(":f"u8) >= 0 || bytes.IndexOf("\"e\""u8) >= 0 || bytes.IndexOf("'e'"u8) >= 0)
            {
                return true;
            }

            // What is looked for may lie across two pieces.
            kept = Math.Min(2, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static Dictionary<(long Row, int Column), string> FaultsOf(ZipArchiveEntry sheet)
    {
        var faults = new Dictionary<(long, int), string>();
        using var reader = XmlReader.Create(sheet.Open(), Closing());
        long row = 0;
        var column = -1;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                row = long.TryParse(reader.GetAttribute("r"), out var number) ? number : row + 1;
                column = -1;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                if (FaultOf(reader) is { } fault)
                {
                    faults[(row, column)] = fault;
                }
            }
        }

        return faults;
    }

    private static string? FaultOf(XmlReader reader)
    {
        var type = reader.GetAttribute("t");
        var hasFormula = false;
        string? value = null;
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (reader.Read() && reader.Depth > depth)
            {
                if (reader.Depth == depth + 1 && reader.NodeType == XmlNodeType.Element)
                {
                    hasFormula |= reader.LocalName == "f";
                    value ??= reader.LocalName == "v" ? "" : null;
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace && value is not null)
                {
                    value += reader.Value;
                }
            }
        }

        return type == "e" ? value is { Length: > 0 } ? value : "#N/A"
            : hasFormula && (value is null || (value.Length == 0 && type != "str")) ? CellText.UnsavedFormula
            : null;
    }

    /// <summary>The column of <c>BC12</c>, from 0; null: the cell does not say.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
