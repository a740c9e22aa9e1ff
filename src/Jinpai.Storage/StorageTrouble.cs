using Jinpai.Storage.Refusals;

namespace Jinpai.Storage;

/// <summary>Tells trouble with the surroundings of the data (a full disk, a folder that cannot be written, a damaged file) from a fault of ours.</summary>
public static class StorageTrouble
{
    /// <summary>What to tell people; null: the exception is something else.</summary>
    public static StorageRefusedException? Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if ((cause as StorageRefusedException ?? (cause as DamagedContentException)?.Told() ?? StorageEngines.TroubleOf(cause)) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }
}
