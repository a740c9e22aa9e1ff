using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Desk.People;
using Jinpai.Storage.Engines;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk.Imports;

/// <summary>The folder that is watched for a shop whenever pages are served: a setting of the shop.</summary>
/// <param name="session">Who asks.</param>
public sealed class FolderSetting(DeskSession session)
{
    /// <summary>Of the setting.</summary>
    public const string Key = "watch";

    /// <summary>As the program itself.</summary>
    internal FolderSetting(Installation installation)
        : this(DeskSession.OfProgram(installation, TimeProvider.System))
    {
    }

    /// <summary>In full; null: none.</summary>
    /// <exception cref="RefusedException">The viewer may not know it.</exception>
    public string? Of(string shop)
    {
        session.Require(Right.ReadData, shop);
        return session.Installation.Data.Setting(shop, Key) is { } text ? Read(text) : null;
    }

    /// <summary>Those of all shops, by shop.</summary>
    internal IReadOnlyList<(string Shop, string Folder)> All() => [.. session.Installation.Data.SettingsNamed(Key).Select(setting => (setting.Shop, Folder: Read(setting.Value))).Where(setting => setting.Folder is not null).Select(setting => (setting.Shop, setting.Folder!))];

    /// <summary>From now on it is watched for the shop, instead of another.</summary>
    /// <returns>Why not; null: it is.</returns>
    /// <exception cref="StorageRefusedException">There is no such shop.</exception>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public FolderFault? Save(string shop, string folder)
    {
        session.Require(Right.ChangeShop, shop);
        if (!session.Installation.HasShop(shop))
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

        if (IsWithin(full, session.Installation.Folder) || IsWithin(session.Installation.Folder, full))
        {
            return FolderFault.Own;
        }

        if (All().Any(other => other.Shop != shop && other.Folder == full))
        {
            return FolderFault.Taken;
        }

        session.Installation.Data.SaveSetting(shop, Key, new JsonObject { ["folder"] = full }.ToJsonString());
        return null;
    }

    /// <summary>None is watched any more.</summary>
    /// <returns>There was one.</returns>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public bool Remove(string shop)
    {
        session.Require(Right.ChangeShop, shop);
        return session.Installation.Data.RemoveSetting(shop, Key);
    }

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
