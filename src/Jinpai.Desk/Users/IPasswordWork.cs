namespace Jinpai.Desk.Users;

/// <summary>The work of a password: slow by design, so that who has stolen the hashes gets few guesses.</summary>
public interface IPasswordWork
{
    /// <summary>With a salt of its own; another one each time.</summary>
    string Hash(string password);

    /// <returns>Null: it is another password. Else whether the hash is of weaker work than today's and should be made anew.</returns>
    bool? Verify(string hash, string password);
}
