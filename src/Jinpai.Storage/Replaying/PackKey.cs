using Jinpai.Storage.Facts;

namespace Jinpai.Storage.Replaying;

/// <summary>What the facts of a pack have in common. There may be several packs of one key.</summary>
internal readonly record struct PackKey(PackKind Kind, string Owner, int Day);
