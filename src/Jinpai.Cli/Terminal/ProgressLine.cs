using System.Globalization;
using Jinpai.Desk;
using Jinpai.Desk.Texts;

namespace Jinpai.Cli.Terminal;

/// <summary>One line of progress on a terminal, rewritten in place; nothing at all where standard error is a file or a pipe.</summary>
internal sealed class ProgressLine(Surroundings surroundings, string title) : IProgressDisplay
{
    private const int BarWidth = 30;
    private readonly Lock _gate = new();
    private int _shownPercent = -1;

    public void Show(long done, long total)
    {
        if (!surroundings.IsErrorTerminal || total <= 0)
        {
            return;
        }

        lock (_gate)
        {
            var percent = (int)(done * 100 / total);
            if (percent == _shownPercent)
            {
                return;
            }

            _shownPercent = percent;
            var filled = BarWidth * percent / 100;
            surroundings.PlainError.Write(string.Create(CultureInfo.InvariantCulture, $"\r{ShownText.Line(title)} [{new string('█', filled)}{new string('·', BarWidth - filled)}] {percent,3} %"));
        }
    }

    public void Dispose()
    {
        if (_shownPercent >= 0)
        {
            surroundings.PlainError.Write("\r\u001b[K");
        }
    }
}
