namespace Jinpai.Desk.Imports;

/// <summary>How far an import is: which file of how many, and the bytes read of all of them.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Number">Which, from 1.</param>
/// <param name="Count">Files in all.</param>
/// <param name="BytesRead">Of all files together.</param>
/// <param name="BytesTotal">Of all files together; an estimate inside archives.</param>
public readonly record struct ImportStep(string File, int Number, int Count, long BytesRead, long BytesTotal);
