using System.Security.Cryptography;
using System.Text;
using Jinpai.Desk.Members;
using Jinpai.Desk.People;
using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>Turns accounts on from a page: whoever has the code that the program printed where it was started becomes the owner. It holds for this process, and once.</summary>
public sealed class FirstOwner(UserDoor door)
{
    private readonly Lock _gate = new();

    /// <summary>For whoever started the program.</summary>
    public string Code { get; } = SecretText.NewCode();

    /// <exception cref="UserRefusedException"><c>wrong_code</c>; <c>not_first</c>: there are users; <c>bad_name</c>; the password is none.</exception>
    public StoredUser Make(DeskSession local, string code, string name, string password)
    {
        lock (_gate)
        {
            if (door.IsOn)
            {
                throw new UserRefusedException("not_first");
            }

            if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(SecretText.HashOfCode(code)), Encoding.ASCII.GetBytes(SecretText.HashOfCode(Code))))
            {
                throw new UserRefusedException("wrong_code");
            }

            PasswordChange.Refuse(name, null, password);
            var user = UserList.Made(door, name, null, mustBeFirst: true);
            new MemberList(local with { Viewer = Viewer.LocalOwner }).Give(new Membership(user.Id, Role.Owner));
            new PasswordChange(door).Set(user, password);
            return door.Store.Of(user.Id)!;
        }
    }
}
