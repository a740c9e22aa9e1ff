namespace Jinpai.Desk.Imports;

/// <summary>Why a folder cannot be watched. Its words are <c>watch.fault.…</c>.</summary>
public enum FolderFault
{
    /// <summary>Its name does not begin at the root of a disk, so that it means another folder to each program.</summary>
    Relative,

    /// <summary>There is none of that name, or this machine does not see it.</summary>
    Missing,

    /// <summary>Files cannot be moved in it.</summary>
    Unwritable,

    /// <summary>A file in it cannot be copied.</summary>
    Unreadable,

    /// <summary>Jinpai's own data lies in it, or it in Jinpai's data.</summary>
    Own,

    /// <summary>It is watched for another shop.</summary>
    Taken,
}
