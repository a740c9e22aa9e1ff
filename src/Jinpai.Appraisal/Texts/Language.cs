namespace Jinpai.Appraisal.Texts;

/// <summary>The language of what a person reads. Codes, ids and JSON names are the same in both.</summary>
public enum Language
{
    /// <summary>Simplified Chinese, the default.</summary>
    Chinese,
    English,
}
