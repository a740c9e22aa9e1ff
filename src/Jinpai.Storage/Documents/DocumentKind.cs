namespace Jinpai.Storage.Documents;

/// <summary>What an organisation writes down in versions.</summary>
public enum DocumentKind
{
    /// <summary>How people are appraised.</summary>
    Scheme,

    /// <summary>How people are paid.</summary>
    Plan,

    /// <summary>How people are graded.</summary>
    Grades,
}
