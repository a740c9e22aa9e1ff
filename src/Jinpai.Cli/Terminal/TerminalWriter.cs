using System.Text;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Terminal;

/// <summary>What people read on a terminal: every letter goes through here, so that nothing a file brought along can steer it.</summary>
internal sealed class TerminalWriter : TextWriter
{
    private readonly TextWriter _under;

    private TerminalWriter(TextWriter under)
        : base(under.FormatProvider)
    {
        _under = under;
        CoreNewLine = under.NewLine.ToCharArray();
    }

    public override Encoding Encoding => _under.Encoding;

    public static TextWriter Over(TextWriter writer) => writer as TerminalWriter ?? new TerminalWriter(writer);

    public static TextWriter Under(TextWriter writer) => writer is TerminalWriter over ? over._under : writer;

    public override void Write(char value) => _under.Write(ShownText.InLines(value));

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        var shown = new char[buffer.Length];
        for (var index = 0; index < shown.Length; index++)
        {
            shown[index] = ShownText.InLines(buffer[index]);
        }

        _under.Write(shown);
    }

    public override void Flush() => _under.Flush();
}
