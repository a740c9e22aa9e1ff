namespace Jinpai.Web.Imports.Uploading;

/// <summary>A file that came in could not be written to disk: full, or not ours to write to.</summary>
internal sealed class UploadNotWrittenException(Exception cause) : Exception("A file of an upload could not be written.", cause);
