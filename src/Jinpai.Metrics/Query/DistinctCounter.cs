using Jinpai.Core;
using Jinpai.Metrics.Catalogue;

namespace Jinpai.Metrics.Query;

/// <summary>How many buyers have a property in a span, each counted once; null: not known, and the metric is none. <see cref="DistinctBuyers"/> answers it from facts.</summary>
public delegate long? DistinctCounter(SubjectMembers subject, DaySpan days, BuyerProperty property);
