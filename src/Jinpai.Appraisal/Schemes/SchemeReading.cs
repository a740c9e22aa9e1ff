using System.Collections.Immutable;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Schemes;

/// <summary>A scheme that was read, or all faults of its file: one of the two is empty.</summary>
public sealed record SchemeReading(Scheme? Scheme, ImmutableArray<Issue> Faults);
