namespace Jinpai.Storage.Users;

/// <summary>What a code that is used once is for.</summary>
public enum CodeKind
{
    /// <summary>Instead of the second factor, where the device is gone.</summary>
    Recovery,

    /// <summary>To set a password.</summary>
    Password,
}
