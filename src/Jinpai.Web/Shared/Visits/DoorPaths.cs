namespace Jinpai.Web.Shared.Visits;

/// <summary>Where one signs in, and one's own user.</summary>
internal static class DoorPaths
{
    public const string SignIn = "/signin";
    public const string Code = "/signin/code";
    public const string Recovery = "/signin/recovery";
    public const string Password = "/signin/password";
    public const string First = "/signin/first";
    public const string Forgotten = "/signin/forgotten";
    public const string Company = "/signin/company";
    public const string Out = "/signout";
    public const string Own = "/me";
    public const string Second = "/me/second";
}
