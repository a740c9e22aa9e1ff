namespace Jinpai.Core;

/// <summary>The languages in which Jinpai speaks to its users. Chinese unless asked otherwise.</summary>
public enum Language
{
    Chinese,
    English,
}
