using Jinpai.Core.Issues;

namespace Jinpai.Testing.Scenarios;

/// <summary>A page of cases as <see cref="ScenarioParser"/> read it. If there are issues of severity error, the cases are not to be trusted.</summary>
/// <param name="Title">The text of the first heading.</param>
/// <param name="Cases">In the order of the page.</param>
/// <param name="Issues">Every fault, with file and line.</param>
public sealed record ScenarioDocument(string Title, IReadOnlyList<ScenarioCase> Cases, IReadOnlyList<Issue> Issues);
