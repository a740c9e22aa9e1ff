namespace Jinpai.Desk.Documents;

/// <summary>The templates that are used where nobody has chosen and nothing is stored.</summary>
public static class UsualDocuments
{
    public const string Scheme = "balanced";
    public const string Plan = "score-weight";
}
