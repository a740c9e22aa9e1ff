using Jinpai.Desk.Texts;
using Jinpai.Import;

namespace Jinpai.Web.Imports;

/// <summary>What a person calls the files of a format.</summary>
internal static class FormatWords
{
    /// <summary>By the format's kind, else by what its files hold; null: no such format is known any more.</summary>
    public static string? Of(string format, Words words) =>
        words.All.GetValueOrDefault("kind." + format[(format.LastIndexOf('.') + 1)..]) ?? (FileFormats.Find(format) is { } info ? words["holds." + Codes.Of(info.Holds)] : null);
}
