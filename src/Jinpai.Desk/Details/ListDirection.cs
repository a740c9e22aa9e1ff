namespace Jinpai.Desk.Details;

/// <summary>Which end of a list by time comes first.</summary>
public enum ListDirection
{
    OldestFirst,
    NewestFirst,
}
