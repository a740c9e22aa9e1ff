using Jinpai.Core;

namespace Jinpai.Storage.Audit;

/// <summary>Under what a change is written down: who, from where, when.</summary>
/// <param name="UserId">An opaque text that accounts give; or one of the constants here.</param>
/// <param name="UserName">As people know them; "": it is said by the id.</param>
/// <param name="Origin">From where.</param>
/// <param name="Place">More exactly, see <see cref="AuditOrigin"/>.</param>
/// <param name="At">When.</param>
public sealed record Signature(string UserId, string UserName, AuditOrigin Origin, string Place, Instant At)
{
    /// <summary>Whoever works on the machine itself.</summary>
    public const string LocalOwner = "local";

    /// <summary>The program by itself.</summary>
    public const string Program = "jinpai";

    /// <summary>Somebody at a page who has not signed in.</summary>
    public const string Nobody = "nobody";

    /// <summary>Of the program.</summary>
    /// <param name="place">What it was at; "": nothing that has a name.</param>
    /// <param name="clock">What now means.</param>
    public static Signature OfProgram(string place, TimeProvider clock) => new(Program, "", AuditOrigin.Program, place, Instant.FromDateTimeOffset(clock.GetUtcNow()));
}
