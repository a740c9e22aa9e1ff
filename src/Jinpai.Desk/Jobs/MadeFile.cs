namespace Jinpai.Desk.Jobs;

/// <summary>What the job of a report has made.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Length">Bytes.</param>
/// <param name="RowCount">Rows in it.</param>
public sealed record MadeFile(string Name, long Length, long RowCount);
