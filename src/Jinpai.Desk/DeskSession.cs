using Jinpai.Core;
using Jinpai.Desk.People;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Storage.Refusals;

namespace Jinpai.Desk;

/// <summary>One person at work on one installation: the language they read, and how notices and progress reach them. The command line and the page each hand in their own.</summary>
public sealed record DeskSession
{
    private static readonly Words Silent = Words.Load("zh");

    public required Words Words { get; init; }
    public required Installation Installation { get; init; }

    /// <summary>Who it is, and what they may.</summary>
    public required Viewer Viewer { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
    public CancellationToken Cancellation { get; init; }

    /// <summary>Takes a line for the person beside the result.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Begins to show the progress of a named piece of work.</summary>
    public Func<string, IProgressDisplay> Progress { get; init; } = _ => NoProgressDisplay.Instance;

    /// <summary>The program itself at work; nobody reads what it would say.</summary>
    internal static DeskSession OfProgram(Installation installation, TimeProvider clock) => new() { Words = Silent, Viewer = Viewer.Program, Installation = installation, Clock = clock };

    /// <summary>The first line of every use case: it goes on for whoever has the right, however far it goes for them.</summary>
    /// <exception cref="RefusedException">The viewer has no such right at all.</exception>
    public void Require(Right right) => Require(right, Extent.Own);

    /// <summary>The same for what makes no sense for less.</summary>
    /// <exception cref="RefusedException">The viewer's right does not go that far.</exception>
    public void Require(Right right, Extent least)
    {
        if (Viewer.ExtentOf(right) < least)
        {
            throw RefusedException.Forbidden(Words, Viewer.Role, right);
        }
    }

    /// <summary>The same in one shop. Of a shop that is not the viewer's nobody learns that it is there.</summary>
    /// <exception cref="RefusedException">The viewer has no such right at all.</exception>
    /// <exception cref="StorageRefusedException"><c>unknown_shop</c>.</exception>
    public void Require(Right right, string shop)
    {
        if (!Viewer.SeesShop(shop))
        {
            throw new StorageRefusedException("unknown_shop", shop);
        }

        Require(right);
    }

    /// <summary>The shops of the viewer, by code.</summary>
    public IReadOnlyList<ShopInfo> Shops() => [.. Installation.Shops().Where(shop => Viewer.SeesShop(shop.Code))];

    public Language Language => Words.IsChinese ? Language.Chinese : Language.English;
}
