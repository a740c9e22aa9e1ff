namespace Jinpai.Desk.Jobs;

/// <summary>A file as it was at one moment; one of the same name that differs is another.</summary>
/// <param name="Name">In its folder.</param>
/// <param name="Length">Bytes.</param>
/// <param name="WrittenAt">Ticks, UTC, as the file system says.</param>
internal sealed record WatchedFile(string Name, long Length, long WrittenAt)
{
    public static WatchedFile Of(FileInfo file) => new(file.Name, file.Length, file.LastWriteTimeUtc.Ticks);
}
