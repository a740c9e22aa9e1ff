namespace Jinpai.Storage.Imports;

/// <summary>A file's number, and that of the import it belongs to: files of one import see each other while they are written.</summary>
internal readonly record struct FileNumber(long FileId, long ImportId);
