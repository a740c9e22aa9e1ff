using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Imports;

/// <summary>The folder that is watched for a shop whenever pages are served: a setting of the shop.</summary>
/// <param name="installation">Where.</param>
public sealed class FolderSetting(Installation installation)
{
    /// <summary>Of the setting.</summary>
    public const string Key = "watch";

    /// <summary>In full; null: none.</summary>
    public string? Of(string shop) => installation.Data.Setting(shop, Key) is { } text ? Read(text) : null;

    /// <summary>Those of all shops, by shop.</summary>
    public IReadOnlyList<(string Shop, string Folder)> All() => [.. installation.Data.SettingsNamed(Key).Select(setting => (setting.Shop, Folder: Read(setting.Value))).Where(setting => setting.Folder is not null).Select(setting => (setting.Shop, setting.Folder!))];

    /// <summary>From now on it is watched for the shop, instead of another.</summary>
    /// <returns>Why not; null: it is.</returns>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    public FolderFault? Save(string shop, string folder)
    {
        if (!installation.HasShop(shop))
        {
            throw new StorageRefusedException("unknown_shop", shop);
        }

        if (!Path.IsPathFullyQualified(folder) || folder.Contains('\0'))
        {
            return FolderFault.Relative;
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (FaultOf(full) is { } fault)
        {
            return fault;
        }

        if (IsWithin(full, installation.Folder) || IsWithin(installation.Folder, full))
        {
            return FolderFault.Own;
        }

        if (All().Any(other => other.Shop != shop && other.Folder == full))
        {
            return FolderFault.Taken;
        }

        installation.Data.SaveSetting(shop, Key, new JsonObject { ["folder"] = full }.ToJsonString());
        return null;
    }

    /// <summary>None is watched any more.</summary>
    /// <returns>There was one.</returns>
    public bool Remove(string shop) => installation.Data.RemoveSetting(shop, Key);

    /// <summary>What is wrong with a folder now, as this machine sees it; null: nothing.</summary>
    public static FolderFault? FaultOf(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return FolderFault.Missing;
        }

        try
        {
            using var right = TryWatch(folder);
            return null;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return FolderFault.Unwritable;
        }
    }

    /// <summary>The right to watch a folder, until it is disposed of or the process dies; null: another program watches it.</summary>
    /// <exception cref="IOException">The folder is gone, or nothing can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing can be written there.</exception>
    public static IDisposable? TryWatch(string folder) => FileLock.TryTake(Path.Combine(folder, ".jinpai-watch"), isLeft: false);

    private static bool IsWithin(string inner, string outer) => inner == outer || inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // What was written past us is no folder.
    private static string? Read(string text)
    {
        try
        {
            return (string?)JsonNode.Parse(text)?["folder"];
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }
}
