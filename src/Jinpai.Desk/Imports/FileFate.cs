namespace Jinpai.Desk.Imports;

/// <summary>What became of a file.</summary>
public enum FileFate
{
    Taken,

    /// <summary>The same bytes were imported before: nothing to do.</summary>
    Known,

    /// <summary>Nothing of it was taken.</summary>
    Refused,
}
