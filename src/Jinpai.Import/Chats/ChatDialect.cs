namespace Jinpai.Import.Chats;

/// <summary>How one platform's client writes chats: its phrases, its names, its links. What all platforms share stands in the readers.</summary>
internal sealed record ChatDialect
{
    /// <summary>What users call chat texts of the platform: <c>family.kind</c>.</summary>
    public required string FormatName { get; init; }

    /// <summary>Texts that only this client leaves in a chat: of several dialects that fit, the one with more of them is taken.</summary>
    public IReadOnlyList<string> Signs { get; init; } = [];

    /// <summary>What the client puts before nicks, and nobody reads as part of them.</summary>
    public IReadOnlyList<string> NickPrefixes { get; init; } = [];

    /// <summary>Nicks under which the platform speaks.</summary>
    public IReadOnlyList<string> SystemNicks { get; init; } = [];

    /// <summary>Ends of accounts that are the platform's robots.</summary>
    public IReadOnlyList<string> RobotSuffixes { get; init; } = [];

    /// <summary>Ends that names of shops have and names of people do not.</summary>
    public IReadOnlyList<string> ShopEndings { get; init; } = [];

    /// <summary>Beginnings of the nicks that the platform gives to buyers, followed by a digit.</summary>
    public IReadOnlyList<string> BuyerPrefixes { get; init; } = [];

    /// <summary>What stands before the one who hands a chat over, and before the one who takes it.</summary>
    public (string By, string To) Transfer { get; init; }

    /// <summary>What begins the reason of a transfer on the same line.</summary>
    public required string TransferReason { get; init; }

    /// <summary>What a recalled message leaves; the one who took it back stands before it.</summary>
    public required string Recall { get; init; }

    /// <summary>Words for the reader's own side and for the other in a recall.</summary>
    public IReadOnlyList<string> OwnSide { get; init; } = [];

    public required string OtherSide { get; init; }

    /// <summary>What stands before the place a buyer came from, which may be the shop's name.</summary>
    public required string Origin { get; init; }

    /// <summary>States that the client shows below a message.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Remarks of the client that are whole lines.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Beginnings of such lines.</summary>
    public IReadOnlyList<string> RemarkStarts { get; init; } = [];

    /// <summary>What stands for an image, for a moving face.</summary>
    public IReadOnlyList<string> ImageWords { get; init; } = [];

    public IReadOnlyList<string> EmojiWords { get; init; } = [];

    /// <summary>What begins the code of a face; empty: there are none.</summary>
    public string EmojiCode { get; init; } = "";

    /// <summary>Hosts on which images of chats lie.</summary>
    public IReadOnlyList<string> ImageHosts { get; init; } = [];

    /// <summary>What stands before the number of an order card.</summary>
    public IReadOnlyList<string> OrderWords { get; init; } = [];

    /// <summary>The links that name products.</summary>
    public required ProductLinks Products { get; init; }

    /// <summary>Whether a text is one of the words.</summary>
    public static bool IsOneOf(ReadOnlySpan<char> text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsSystem(string nick) => SystemNicks.Contains(nick, StringComparer.Ordinal);

    public bool IsRobot(string account) => RobotSuffixes.Any(s => account.EndsWith(s, StringComparison.Ordinal));

    /// <summary>A nick that the platform gave a buyer who chose none.</summary>
    public bool IsGivenNick(string nick) => BuyerPrefixes.Any(p => nick.Length > p.Length && nick.StartsWith(p, StringComparison.Ordinal) && char.IsAsciiDigit(nick[p.Length]));
}
