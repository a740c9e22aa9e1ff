namespace Jinpai.Import.Reading;

/// <summary>How far the reading of a file has come. <paramref name="BytesTotal"/> is exact; the last report has both equal.</summary>
public readonly record struct ReadingProgress(long BytesRead, long BytesTotal);
