namespace Jinpai.Import.Formats;

/// <summary>What a format is to those who import.</summary>
/// <param name="Name">What users, <c>--as</c> and the JSON call it: <c>family.kind</c>.</param>
/// <param name="Holds">What its files hold.</param>
/// <param name="Order">Files of a lower order are read first.</param>
public sealed record FormatInfo(string Name, FormatContent Holds, int Order)
{
    /// <summary>Chats are read last: lists of accounts come before.</summary>
    internal const int MessageOrder = 12;

    public string Family => Name.Split('.')[0];

    /// <summary>A file states figures of a period, so that another file of the same can take its place.</summary>
    public bool IsReplaceable => Holds is FormatContent.Values or FormatContent.Report or FormatContent.Form;

    /// <summary>Files of the format are versions of one another: the later says what counts, and none contradicts another.</summary>
    public bool IsVersioned => Holds == FormatContent.Values;
}
