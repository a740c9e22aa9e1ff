using System.Text.Json;

namespace Jinpai.Desk.Jobs;

/// <summary>Files of a watched folder that a job imports, and that are to be put away when it is over.</summary>
/// <param name="Folder">In full.</param>
/// <param name="Files">As they were when the job was asked for.</param>
internal sealed record WatchedFiles(string Folder, IReadOnlyList<WatchedFile> Files)
{
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Null: it was not written by us.</summary>
    public static WatchedFiles? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<WatchedFiles>(text) is { Folder: not null, Files: not null } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
