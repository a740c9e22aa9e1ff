using System.Text;
using Jinpai.Core.Issues;
using Jinpai.Import.Reading;

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

    /// <summary>The file of a reading, which is told how far it has come.</summary>
    public static Stream OpenUtf8(ReadingContext context)
    {
        var length = context.Examination.Length;
        return OpenUtf8(context.File, context.Examination.Encoding!, context.Progress is { } progress ? read => progress.Report(new ReadingProgress(Math.Min(read, length), length)) : null, context.Cancellation);
    }

    /// <summary>A file that was whole when it was examined and does not decode now was changed in between.</summary>
    public static FileRefusedException Changed(SourceFile file) => new(new Issue(TextIssues.FileChanged, new Origin(file.Name), ""));
}
