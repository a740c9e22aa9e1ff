using Jinpai.Core.Issues;

namespace Jinpai.Import.Reports;

/// <summary>What came of reading a map: the map, or all its faults.</summary>
public sealed record ReportMapReading(ReportMap? Map, IReadOnlyList<Issue> Issues);
