using Jinpai.Desk.Letters;
using Jinpai.Desk.Texts;
using Jinpai.Storage.Users;

namespace Jinpai.Desk.Users;

/// <summary>A letter with a code for whoever has forgotten the password. Whether there is one is told to nobody who asks.</summary>
public sealed class ForgottenPassword(UserDoor door)
{
    /// <summary>Letters to all whose name or mail address it is; none to whoever has a code that still holds, from the owner or from a letter before.</summary>
    /// <param name="asked">A name or a mail address.</param>
    /// <param name="words">Of a language.</param>
    /// <param name="usual">Whoever asked reads it; users who chose another get theirs.</param>
    /// <param name="address">Where the code is entered.</param>
    public IReadOnlyList<Letter> Letters(string asked, Func<string, Words> words, string usual, string address)
    {
        var users = door.Store.Named(asked.Trim()) is { } named ? [named] : door.Store.OfMail(asked.Trim());
        return [.. users.Where(MayHave).Select(user => Written(user, words(user.Language ?? usual), address))];
    }

    private bool MayHave(StoredUser user) => user is { IsDisabled: false, Mail: not null } && door.Store.Codes.Count(user.Id, CodeKind.Password, door.Now) == 0;

    private Letter Written(StoredUser user, Words words, string address)
    {
        var code = new PasswordChange(door).NewCode(user, PasswordChange.LetterHolds);
        return new Letter(user.Mail!, words["letter.password.subject"], words.Format("letter.password.text", user.Name, code, address, PasswordChange.LetterHolds.Minutes));
    }
}
