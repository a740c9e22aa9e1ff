using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Notices;

/// <summary>One kind of notice: its code, its weight, and its sentence in both languages. A kind is a static field beside the code that raises it, as an <see cref="IssueKind"/> is.</summary>
/// <param name="code">In snake_case, unique. No person reads it.</param>
/// <param name="weight">Of every notice of the kind.</param>
/// <param name="zh">The Chinese sentence, with places {0}, {1}, … for the notice's arguments.</param>
/// <param name="en">The English sentence, with the same places.</param>
public sealed class NoticeKind(string code, NoticeWeight weight, string zh, string en)
{
    public string Code => code;
    public NoticeWeight Weight => weight;
    public LocalText Text { get; } = new(zh, en);

    public override string ToString() => Code;
}
