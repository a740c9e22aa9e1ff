namespace Jinpai.Storage.Audit;

/// <summary>From where a change came. Stored by name.</summary>
public enum AuditOrigin
{
    /// <summary>The command line; the place is the command, without its values.</summary>
    Command,

    /// <summary>A page or another request; the place is the address it came from.</summary>
    Page,

    /// <summary>Work in the background that a person asked for; the place is its kind and number.</summary>
    Job,

    /// <summary>The program by itself.</summary>
    Program,
}
