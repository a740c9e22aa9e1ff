using Jinpai.Core;

namespace Jinpai.Appraisal.Results;

/// <summary>One kind of event of one agent: how often, points for one time, and the total after the cap.</summary>
public sealed record EventResult(string Event, string Name, Ratio Count, Ratio Points, Ratio Total);
