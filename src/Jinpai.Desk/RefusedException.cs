using Jinpai.Desk.People;
using Jinpai.Desk.Texts;

namespace Jinpai.Desk;

/// <summary>The work cannot be done as asked; the message says what is wrong and what to do, in the person's language.</summary>
public sealed class RefusedException : Exception
{
    private readonly Func<Words, string> _sentence;

    /// <param name="message">For the person.</param>
    /// <param name="isMisuse">What was asked for makes no sense in itself, whatever the data holds.</param>
    public RefusedException(string message, bool isMisuse = false)
        : base(message)
    {
        IsMisuse = isMisuse;
        _sentence = _ => message;
    }

    /// <summary>One that a job may meet: whoever reads of it later may read another language.</summary>
    /// <param name="words">The person's language.</param>
    /// <param name="sentence">The message in any language.</param>
    public RefusedException(Words words, Func<Words, string> sentence)
        : base(sentence(words))
    {
        _sentence = sentence;
    }

    public bool IsMisuse { get; }

    /// <summary>The person has no right to it, whatever the data holds.</summary>
    public bool IsForbidden { get; private init; }

    /// <summary>A right that somebody in this role does not have.</summary>
    public static RefusedException Forbidden(Words words, Role role, Right right) =>
        new(words, language => language.Format("right.lacking", language["role." + Codes.Of(role)], language["right." + Codes.Of(right)])) { IsForbidden = true };

    /// <summary>The message in another language, where it is known.</summary>
    public string In(Words words) => _sentence(words);
}
