using System.Collections.Immutable;
using Jinpai.Core.Issues;

namespace Jinpai.Pay.Plans;

/// <summary>A plan that was read, or all faults of its file: one of the two is empty.</summary>
public sealed record PlanReading(PayPlan? Plan, ImmutableArray<Issue> Faults);
