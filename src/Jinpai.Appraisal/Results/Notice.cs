using Jinpai.Core;

namespace Jinpai.Appraisal.Results;

/// <summary>Something a person should know of a result; shown among its warnings.</summary>
/// <param name="Weight">Whether it only warns, or stands in the way of locking.</param>
/// <param name="Code">The kind, in snake_case.</param>
/// <param name="Agent">Whom it concerns; null for all.</param>
/// <param name="Text">The sentence, in the language asked for.</param>
public sealed record Notice(NoticeWeight Weight, string Code, AgentId? Agent, string Text);
