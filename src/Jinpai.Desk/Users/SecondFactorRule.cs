using Jinpai.Desk.People;
using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>That owners and finance, who see and pay everybody's wages, have a second factor: where the organisation says so.</summary>
public sealed class SecondFactorRule(Installation installation)
{
    private const string Key = "second_factor";
    private const string Required = "\"required\"";

    public bool IsRequired => installation.Data.Setting("", Key) == Required;

    /// <exception cref="RefusedException">The viewer may not.</exception>
    public static void Set(DeskSession session, bool isRequired)
    {
        session.Require(Right.ManagePeople);
        if (isRequired)
        {
            session.Installation.Data.SaveSetting("", Key, Required);
        }
        else
        {
            session.Installation.Data.RemoveSetting("", Key);
        }
    }

    /// <summary>The user has to turn it on before anything else.</summary>
    public bool IsOwedBy(StoredUser user, Role role) => role is Role.Owner or Role.Finance && !user.HasSecondFactor && IsRequired;
}
