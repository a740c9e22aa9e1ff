using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import.Issues;
using Jinpai.Import.Sources;

namespace Jinpai.Import.Text;

/// <summary>Opens a file of any known encoding as UTF-8, the form in which everything is parsed.</summary>
internal static class TextStreams
{
    /// <param name="progress">Told the number of bytes read of the file as it is stored.</param>
    public static Stream OpenUtf8(SourceFile file, Encoding encoding, Action<long>? progress, CancellationToken cancellation)
    {
        var counted = new CountingStream(file.Open(), progress, cancellation);
        return encoding is UTF8Encoding ? counted : Encoding.CreateTranscodingStream(counted, encoding, TextEncodings.Utf8);
    }

    /// <summary>A file that was whole when it was examined and does not decode now was changed in between.</summary>
    public static RefusedException Changed(SourceFile file) => new(Issue.Coded(Severity.Error, IssueCodes.FileChanged, new Origin(file.Name), ""));
}
