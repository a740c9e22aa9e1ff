using Jinpai.Storage.Jobs;

namespace Jinpai.Desk.Jobs;

/// <summary>How a turn of a job ended.</summary>
/// <param name="Status">Over, or waiting for the next turn.</param>
/// <param name="State">As it is to be shown.</param>
/// <param name="Note">The key of the sentence in its log.</param>
/// <param name="Detail">What the sentence is about; it may hold names of the shop's data.</param>
public sealed record TurnEnd(JobStatus Status, JobState State, string Note, string Detail = "");
