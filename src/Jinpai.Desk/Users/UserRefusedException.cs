namespace Jinpai.Desk.Users;

/// <summary>What a person asked of their own user, or of the door, is refused; its texts are <c>user.refused.CODE</c>.</summary>
/// <param name="code"><c>wrong_password</c>, <c>wrong_code</c>, <c>bad_name</c>, <c>bad_mail</c>, <c>not_first</c>, <c>user_exists</c>, <c>unknown_user</c>, <c>self</c>, or <c>password_</c> and the name of a <see cref="PasswordFault"/>.</param>
public sealed class UserRefusedException(string code) : Exception(code)
{
    public string Code { get; } = code;
}
