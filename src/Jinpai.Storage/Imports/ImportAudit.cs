using System.Globalization;
using System.Text.Json.Nodes;
using Jinpai.Storage.Audit;

namespace Jinpai.Storage.Imports;

/// <summary>An import in the audit log: a row before its first file counts, and one when it is over. Files are named by their digests: their names may be those of buyers.</summary>
internal sealed class ImportAudit(ShopAudit audit, long import)
{
    private readonly JsonArray _files = [];
    private readonly AuditEntry _entry = new(AuditKinds.Imported) { Subject = import.ToString(CultureInfo.InvariantCulture) };
    private long? _begun;

    /// <summary>A file is about to count.</summary>
    public void Take(ImportedFile file, long rows)
    {
        _begun ??= audit.Begin(_entry);
        _files.Add(new JsonObject { ["sha256"] = file.Sha256, ["format"] = file.Format, ["rows"] = rows });
    }

    /// <summary>The import is over; the first time stands. Of one that took nothing there is no row.</summary>
    /// <param name="isComplete">All files were read.</param>
    public void End(bool isComplete)
    {
        if (_begun is { } begun)
        {
            _begun = null;
            audit.End(begun, _entry with { After = new JsonObject { [ShopAudit.Files] = _files, ["isComplete"] = isComplete } });
        }
    }
}
