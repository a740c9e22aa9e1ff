namespace Jinpai.Core.Records;

/// <summary>One thing that a file says beside messages. The list is closed: the storage has a row for each kind, and a test holds that.</summary>
public interface IRecord
{
    /// <summary>Where it stood: the 1-based line (row) of its first row in its file or sheet; 0: not known. It is no part of what the record says.</summary>
    long Line { get; }
}
