namespace Jinpai.Web.Hosting;

/// <summary>Where the log goes: one line an event, never with personal data.</summary>
/// <param name="Lines">Written to by one thread at a time.</param>
/// <param name="Form">How.</param>
public sealed record WebLog(TextWriter Lines, LogForm Form);
