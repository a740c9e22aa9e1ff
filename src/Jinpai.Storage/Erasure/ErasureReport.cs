namespace Jinpai.Storage.Erasure;

/// <summary>What of a buyer was found and taken out.</summary>
/// <param name="Keys">By how many keys the buyer was known.</param>
/// <param name="Messages">Whose texts and ids are gone.</param>
/// <param name="Orders">Rows of orders.</param>
/// <param name="Records">Reviews, ratings and costs.</param>
public sealed record ErasureReport(int Keys, long Messages, long Orders, long Records);
