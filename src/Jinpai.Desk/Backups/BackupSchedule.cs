using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Desk.People;

namespace Jinpai.Desk.Backups;

/// <summary>The nightly backup: a setting of the installation, and when one is due.</summary>
/// <param name="session">Who asks.</param>
public sealed class BackupSchedule(DeskSession session)
{
    public const int MostKept = 1000;
    private const string Key = "backup";
    private const string TimeForm = "HH:mm";

    /// <summary>As the program itself.</summary>
    /// <param name="installation">Whose.</param>
    /// <param name="clock">What now means, and the local time.</param>
    internal BackupSchedule(Installation installation, TimeProvider clock)
        : this(DeskSession.OfProgram(installation, clock))
    {
    }

    /// <summary>Null: none is made.</summary>
    /// <exception cref="RefusedException">The viewer may not know it.</exception>
    public BackupPlan? Plan
    {
        get
        {
            session.Require(Right.Operate);
            return session.Installation.Data.Setting("", Key) is { } text ? Read(text) : null;
        }
    }

    /// <summary>The last night whose backup is due; null: none is. One that was missed is made up for when pages are served again.</summary>
    internal DateOnly? Due => Plan is { } plan && NightOf(plan.At) is var night && night > plan.Since ? night : null;

    /// <summary>From the next time of day on.</summary>
    /// <param name="at">Local time.</param>
    /// <param name="folder">In full; it is there.</param>
    /// <param name="keep">1 to <see cref="MostKept"/>.</param>
    /// <returns>False: there is no such folder.</returns>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public bool Save(TimeOnly at, string folder, int keep)
    {
        session.Require(Right.Operate);
        if (!Directory.Exists(folder))
        {
            return false;
        }

        var json = new JsonObject { ["at"] = at.ToString(TimeForm, CultureInfo.InvariantCulture), ["into"] = folder, ["keep"] = keep, ["since"] = BackupFile.Day(NightOf(at)) };
        session.Installation.Data.SaveSetting("", Key, json.ToJsonString());
        return true;
    }

    /// <returns>There was one.</returns>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public bool Remove()
    {
        session.Require(Right.Operate);
        return session.Installation.Data.RemoveSetting("", Key);
    }

    // The day of the last moment at which a backup was due.
    private DateOnly NightOf(TimeOnly at)
    {
        var now = session.Clock.GetLocalNow();
        var today = DateOnly.FromDateTime(now.DateTime);
        return TimeOnly.FromDateTime(now.DateTime) >= at ? today : today.AddDays(-1);
    }

    // What was written past us is no plan.
    private static BackupPlan? Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) is { } json
                && TimeOnly.TryParseExact((string?)json["at"], TimeForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                && BackupFile.TryDay((string?)json["since"], out var since)
                ? new BackupPlan(at, (string)json["into"]!, (int)json["keep"]!, since)
                : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            return null;
        }
    }
}
