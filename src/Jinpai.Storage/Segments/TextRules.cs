using System.Text;
using Jinpai.Core;
using Jinpai.Core.Events;
using Jinpai.Replay.Inputs;
using Jinpai.Replay.Rules;
using Jinpai.Replay.Timelines;

namespace Jinpai.Storage.Segments;

/// <summary>Asks <see cref="TextMarks"/> under the version of the rules in force on the message's business day, which it remembers from message to message (spec 6.3).</summary>
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
        // Of a buyer's message no setting is asked: the version at hand will do.
        var rules = direction == MessageDirection.Agent ? RulesAt(at) : _current;
        return TextMarks.Of(direction, kind, content, isContentKnown, rules);
    }

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
