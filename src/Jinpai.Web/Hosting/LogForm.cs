namespace Jinpai.Web.Hosting;

/// <summary>How the lines of the log are written.</summary>
public enum LogForm
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>An object a line, for programs.</summary>
    Json,
}
