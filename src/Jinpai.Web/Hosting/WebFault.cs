namespace Jinpai.Web.Hosting;

/// <summary>A fault of ours while a page was made.</summary>
/// <param name="Reference">The number that the visitor saw.</param>
/// <param name="Exception">What happened. Its message may hold shop data: it is for a developer, not for a log.</param>
public sealed record WebFault(string Reference, Exception Exception);
