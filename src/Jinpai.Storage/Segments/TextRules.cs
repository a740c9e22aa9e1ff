using System.Text;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;
using Jinpai.Storage.Codecs;

namespace Jinpai.Storage.Segments;

/// <summary>What rules ask of a text, answered as bits by the version in force on the message's business day (spec 6.3).</summary>
internal sealed class TextRules
{
    private readonly RuleBook _rules;
    private ReplayRules _current;
    private long _from = long.MaxValue;
    private long _toExcl = long.MinValue;

    public TextRules(RuleBook rules)
    {
        _rules = rules;
        _current = rules.Versions[0];
        Signature = Sign(rules);
    }

    /// <summary>Equal for rules that give equal bits.</summary>
    public long Signature { get; }

    public MessageMarks MarksOf(MessageDirection direction, MessageKind kind, bool isContentKnown, ReadOnlySpan<char> content, long at)
    {
        var marks = kind is MessageKind.Image or MessageKind.Emoji or MessageKind.Goods or MessageKind.Order || !isContentKnown || !content.IsWhiteSpace()
            ? MessageMarks.HasContent
            : MessageMarks.None;
        if (direction != MessageDirection.Agent || content.IsEmpty)
        {
            return marks;
        }

        var rules = RulesAt(at);
        marks |= StartsWith(content, rules.MassPrefix) ? MessageMarks.MassPrefix : MessageMarks.None;
        marks |= StartsWith(content, rules.AutoReplyPrefix) ? MessageMarks.AutoReplyPrefix : MessageMarks.None;
        return rules.Filters.CodeWord is { } word && content.SequenceEqual(word.Word) ? marks | MessageMarks.CodeWord : marks;
    }

    private static bool StartsWith(ReadOnlySpan<char> content, string? prefix) => !string.IsNullOrEmpty(prefix) && content.StartsWith(prefix, StringComparison.Ordinal);

    private ReplayRules RulesAt(long at)
    {
        if (at < _from || at >= _toExcl)
        {
            var day = _rules.Calendar.DayOf(new Instant(at));
            _current = _rules.For(day);
            _from = _rules.Calendar.StartOf(day).UnixMilliseconds;
            _toExcl = _rules.Calendar.EndOf(day).UnixMilliseconds;
        }

        return _current;
    }

    private static long Sign(RuleBook rules)
    {
        var texts = rules.Versions.Select(SettingsOf).ToList();
        var text = texts.Distinct(StringComparer.Ordinal).Count() == 1 ? texts[0] : string.Join('\u0002', rules.Versions.Select(DatedSettingsOf));
        return unchecked((long)StableHash.Of(Encoding.UTF8.GetBytes(text)));
    }

    private static string SettingsOf(ReplayRules rules) => string.Join('\u0001', rules.MassPrefix, rules.AutoReplyPrefix, rules.Filters.CodeWord?.Word);

    private static string DatedSettingsOf(ReplayRules rules) => string.Join('\u0001', rules.EffectiveFrom, rules.Zone.Id, rules.DayCut.Ticks, SettingsOf(rules));
}
