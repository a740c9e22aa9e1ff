namespace Jinpai.Generator.Staff;

/// <summary>When somebody is on duty. The late shift ends after midnight.</summary>
internal enum ShiftKind
{
    Whole,
    Early,
    Middle,
    Late,
}
