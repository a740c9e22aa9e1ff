using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Core.Issues;

namespace Jinpai.Import.Chats;

/// <summary>A head and the lines below it, while they are gathered. Reused from message to message.</summary>
internal sealed class OpenMessage
{
    private readonly List<int> _starts = [];
    private char[] _text = new char[1024];
    private int _length;

    public bool IsOpen { get; private set; }
    public string From { get; private set; } = "";

    /// <summary>To whom; empty where the head does not say.</summary>
    public string To { get; private set; } = "";
    public Instant At { get; private set; }
    public long Line { get; private set; }

    /// <summary>Why the message cannot be taken; null: it can.</summary>
    public IssueKind? Fault { get; private set; }

    /// <summary>The time as it stands there.</summary>
    public string FaultFound { get; private set; } = "";
    public int LineCount => _starts.Count;

    /// <summary>Whether the shop speaks, where the export says it; null: the nick tells.</summary>
    public bool? IsAgent { get; private set; }

    /// <summary>How it came about, where the export says it.</summary>
    public MessageClass Class { get; private set; }

    public void Begin(string from, string to, Instant at, long line, IssueKind? fault, string faultFound)
    {
        Close();
        (IsOpen, From, To, At, Line, Fault, FaultFound) = (true, from, to, at, line, fault, faultFound);
        (IsAgent, Class) = (null, MessageClass.Human);
    }

    /// <summary>What the export says of the writer besides the name.</summary>
    public void Describe(bool isAgent, MessageClass messageClass) => (IsAgent, Class) = (isAgent, messageClass);

    public void AddText(ReadOnlySpan<char> text)
    {
        foreach (var line in text.EnumerateLines())
        {
            AddLine(line);
        }
    }

    public void Close()
    {
        IsOpen = false;
        _starts.Clear();
        _length = 0;
    }

    public void AddLine(ReadOnlySpan<char> line)
    {
        if (_text.Length < _length + line.Length)
        {
            Array.Resize(ref _text, (_length + line.Length) * 2);
        }

        _starts.Add(_length);
        line.CopyTo(_text.AsSpan(_length));
        _length += line.Length;
    }

    public ReadOnlySpan<char> LineAt(int index) => _text.AsSpan(_starts[index], (index + 1 < _starts.Count ? _starts[index + 1] : _length) - _starts[index]);

    /// <summary>Takes the last line that is not blank off, and what is behind it.</summary>
    public void RemoveLinesFrom(int index)
    {
        _length = _starts[index];
        _starts.RemoveRange(index, _starts.Count - index);
    }

    /// <summary>0-based number of the last line with anything in it; −1: there is none.</summary>
    public int LastFilledLine()
    {
        var index = _starts.Count - 1;
        while (index >= 0 && LineAt(index).IsWhiteSpace())
        {
            index--;
        }

        return index;
    }

    /// <summary>Characters gathered: a body that never ends is damage.</summary>
    public int Length => _length;
}
