using System.Text.RegularExpressions;
using Jinpai.Desk.People;
using Jinpai.Import.Reports;
using Jinpai.Storage;

namespace Jinpai.Desk.Maps;

/// <summary>The column maps that an installation remembers, by their codes; a report is known again by its headers.</summary>
public sealed partial class ReportMapStore
{
    private const string Prefix = "report_map:";
    private readonly DeskSession _session;
    private readonly IInstallationData _data;

    private ReportMapStore(DeskSession session, IInstallationData data)
    {
        _session = session;
        _data = data;
    }

    /// <summary>By code.</summary>
    public IReadOnlyList<ReportMap> All => [.. _data.SettingsFrom("", Prefix).Select(setting => ReportMapFile.Read(setting.Value, setting.Key).Map
        ?? throw new RefusedException(_session.Words, words => words.Format("refused.storedmap", setting.Key[Prefix.Length..])))];

    public static ReportMapStore Open(DeskSession session) => new(session, session.Installation.Data);

    /// <summary>Remembers the map; one of the same code is replaced.</summary>
    /// <returns>Whether there was one of the same code.</returns>
    /// <exception cref="RefusedException">The code is none or that of a map that ships, or another map has the same headers.</exception>
    public bool Save(ReportMap map)
    {
        _session.Require(Right.ChangeShop);
        if (!Code().IsMatch(map.Code) || ReportMaps.All.Any(known => known.Code == map.Code))
        {
            throw new RefusedException(_session.Words.Format("refused.mapcode", map.Code));
        }

        var all = All;
        if (all.FirstOrDefault(other => other.Code != map.Code && other.Signature == map.Signature) is { } same)
        {
            throw new RefusedException(_session.Words.Format("refused.mapheaders", same.Code));
        }

        _data.SaveSetting("", Prefix + map.Code, ReportMapFile.Write(map));
        return all.Any(other => other.Code == map.Code);
    }

    /// <exception cref="RefusedException">There is no map of that code.</exception>
    public ReportMap Find(string code) => All.FirstOrDefault(map => map.Code == code) ?? ReportMaps.All.FirstOrDefault(map => map.Code == code) ?? throw Unknown(code);

    /// <exception cref="RefusedException">No map of that code was saved.</exception>
    public void Remove(string code)
    {
        _session.Require(Right.ChangeShop);
        if (!_data.RemoveSetting("", Prefix + code))
        {
            throw Unknown(code);
        }
    }

    private RefusedException Unknown(string code) => new(_session.Words.Format("refused.nomap", code));

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
