namespace Jinpai.Storage.Jobs;

/// <summary>One time that a job was taken up. What is written for a turn counts only as long as no later one has begun: a server that was believed dead has no say.</summary>
/// <param name="Job">The job's id.</param>
/// <param name="Number">The how manieth time, from 1.</param>
public readonly record struct JobTurn(string Job, long Number);
