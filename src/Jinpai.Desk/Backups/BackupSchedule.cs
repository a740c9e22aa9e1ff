using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jinpai.Desk.People;

namespace Jinpai.Desk.Backups;

/// <summary>The nightly backup: a setting of the installation, and when one is due.</summary>
public sealed class BackupSchedule
{
    public const int MostKept = 1000;
    private const string Key = "backup";
    private const string TimeForm = "HH:mm";
    private readonly DeskSession? _session;
    private readonly Installation _installation;
    private readonly TimeProvider _clock;

    public BackupSchedule(DeskSession session)
        : this(session.Installation, session.Clock)
    {
        _session = session;
    }

    /// <summary>As the program itself.</summary>
    /// <param name="installation">Whose.</param>
    /// <param name="clock">What now means, and the local time.</param>
    internal BackupSchedule(Installation installation, TimeProvider clock)
    {
        (_installation, _clock) = (installation, clock);
    }

    /// <summary>Null: none is made.</summary>
    /// <exception cref="RefusedException">The viewer may not know it.</exception>
    public BackupPlan? Plan
    {
        get
        {
            _session?.Require(Right.Operate);
            return _installation.Data.Setting("", Key) is { } text ? Read(text) : null;
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
        _session?.Require(Right.Operate);
        if (!Directory.Exists(folder))
        {
            return false;
        }

        var json = new JsonObject { ["at"] = at.ToString(TimeForm, CultureInfo.InvariantCulture), ["into"] = folder, ["keep"] = keep, ["since"] = BackupFile.Day(NightOf(at)) };
        _installation.Data.SaveSetting("", Key, json.ToJsonString());
        return true;
    }

    /// <returns>There was one.</returns>
    /// <exception cref="RefusedException">The viewer may not.</exception>
    public bool Remove()
    {
        _session?.Require(Right.Operate);
        return _installation.Data.RemoveSetting("", Key);
    }


    // The day of the last moment at which a backup was due.
    private DateOnly NightOf(TimeOnly at)
    {
        var now = _clock.GetLocalNow();
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
