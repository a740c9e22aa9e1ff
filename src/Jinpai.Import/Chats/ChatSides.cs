namespace Jinpai.Import.Chats;

/// <summary>Between whom a message is.</summary>
/// <param name="Account">The shop's side; null: the thread knows or will know.</param>
/// <param name="Buyer">The other side; null: likewise.</param>
/// <param name="IsAgent">The shop's side speaks.</param>
/// <param name="IsSystem">The platform speaks.</param>
/// <param name="IsOfThread">The head names the writer alone.</param>
internal readonly record struct ChatSides(string? Account, string? Buyer, bool IsAgent, bool IsSystem, bool IsOfThread);
