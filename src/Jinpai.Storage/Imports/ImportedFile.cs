namespace Jinpai.Storage.Imports;

/// <summary>A file that is about to be imported.</summary>
/// <param name="Name">Its name, with the entry's name for a zip.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hexadecimal: a second import of the same bytes is a no-op.</param>
/// <param name="Format">Recognised format, such as <c>neutral.messages</c>.</param>
/// <param name="Encoding">Recognised encoding.</param>
/// <param name="Bytes">Its size.</param>
public sealed record ImportedFile(string Name, string Sha256, string Format, string Encoding, long Bytes);
