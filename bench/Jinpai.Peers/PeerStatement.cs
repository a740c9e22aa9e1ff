namespace Jinpai.Peers;

/// <summary>How long a statement of the script took.</summary>
/// <param name="Text">Its first words.</param>
/// <param name="Elapsed">By the clock.</param>
/// <param name="Processor">Of all threads of this process: what a busy machine does not distort much.</param>
public sealed record PeerStatement(string Text, TimeSpan Elapsed, TimeSpan Processor);
