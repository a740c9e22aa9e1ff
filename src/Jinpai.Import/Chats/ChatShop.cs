using System.Globalization;
using Jinpai.Import.Reading;

namespace Jinpai.Import.Chats;

/// <summary>Tells the shop's accounts from buyers. Decided once for a file, from what is known and from its heads; never guessed.</summary>
internal sealed class ChatShop
{
    private const int MostAnswers = 200_000;
    private readonly KnownAccounts _known;
    private readonly HashSet<string> _shops;
    private readonly Dictionary<string, bool> _answers = new(StringComparer.Ordinal);

    private ChatShop(KnownAccounts known, IEnumerable<string> shops, ChatSurvey survey, string fileName)
    {
        _known = known;
        _shops = shops.ToHashSet(StringComparer.Ordinal);
        var common = survey.Common.Where(IsAccount).ToList();
        Owner = common is [var owner] ? owner : ChatFileName.AccountOf(fileName, common);
        var accounts = survey.SubAccounts.Concat(survey.Plain.Keys).Where(IsAccount).Take(2).ToList();
        OnlyAccount = accounts is [var only] ? only : null;
        Name = _shops.FirstOrDefault() ?? survey.SubAccounts.Where(IsAccount).Select(NickTable.ShopOf).FirstOrDefault();
    }

    /// <summary>The shop's part of its accounts; null: no account of the file has one.</summary>
    public string? Name { get; }

    /// <summary>The account that takes part in every message, if there is one: chats with colleagues are its.</summary>
    public string? Owner { get; }

    /// <summary>The account of the file, if it names one only.</summary>
    public string? OnlyAccount { get; }

    /// <exception cref="FileRefusedException">It cannot be told who the shop is.</exception>
    public static ChatShop Of(ReadingContext context, ChatDialect dialect, ChatSurvey survey)
    {
        var known = context.Accounts;
        var nicks = survey.Shops.Keys.Concat(survey.Plain.Keys);
        if (nicks.Any(known.IsAccount))
        {
            return new ChatShop(known, [], survey, context.File.Name);
        }

        var shop = survey.Shops.Count > 0 ? OfSubAccounts(context, survey) : OfPlain(context, dialect, survey);
        if (known.Shops.Count > 0)
        {
            context.Report(ChatIssues.AccountsNew, null, null, shop, string.Join(", ", known.Shops.Order(StringComparer.Ordinal).Take(3)));
        }

        return new ChatShop(known, [shop], survey, context.File.Name);
    }

    /// <summary>Where the export itself says who is of the shop.</summary>
    public static ChatShop OfAccounts(KnownAccounts known, IReadOnlyCollection<string> accounts)
    {
        var survey = new ChatSurvey();
        foreach (var account in accounts)
        {
            survey.Count(account);
        }

        return new ChatShop(known, accounts.Select(NickTable.ShopOf), survey, "");
    }

    public bool IsAccount(string nick)
    {
        if (_answers.TryGetValue(nick, out var known))
        {
            return known;
        }

        if (_answers.Count >= MostAnswers)
        {
            _answers.Clear();
        }

        var isAccount = _shops.Contains(NickTable.ShopOf(nick)) || _known.IsAccount(nick);
        _answers.Add(nick, isAccount);
        return isAccount;
    }

    /// <summary>The account that a notice names, which leaves the shop's part away: 小美 of a chat of 旗舰店:小丽 is 旗舰店:小美.</summary>
    /// <param name="name">As it stands in the notice, normalised.</param>
    /// <param name="account">An account of the same shop.</param>
    public string Resolve(string name, string account) =>
        NickTable.IsSubAccount(name) || IsAccount(name) ? name : $"{NickTable.ShopOf(account)}:{name}";

    private static string OfSubAccounts(ReadingContext context, ChatSurvey survey)
    {
        var ranked = survey.Shops.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
        if (ranked.Count == 1)
        {
            return ranked[0].Key;
        }

        if (survey.CommonShops.Where(survey.Shops.ContainsKey).ToList() is [var common])
        {
            return common;
        }

        // A vendor's account may write to the shop now and then; two shops in one file are not to be told apart from that.
        var total = survey.Shops.Values.Sum(c => (long)c);
        return ranked[0].Value * 10L >= total * 9 && survey.ArrowCount == 0
            ? ranked[0].Key
            : throw context.Refuse(ChatIssues.ShopUnclear, null, null, FoundText.Of(string.Join(", ", ranked.Take(4).Select(s => s.Key))));
    }

    private static string OfPlain(ReadingContext context, ChatDialect dialect, ChatSurvey survey)
    {
        if (survey.Common is [var common])
        {
            return common;
        }

        var candidates = (survey.Common.Count > 0 ? survey.Common : survey.Plain.Count <= 2 ? [.. survey.Plain.Keys] : []).Where(n => !IsMasked(n)).ToList();
        if (survey.Origin is { } origin && candidates.Contains(origin, StringComparer.Ordinal))
        {
            return origin;
        }

        if (candidates.Where(n => HasShopEnding(n, dialect)).ToList() is [var named])
        {
            return named;
        }

        // Of two sides, a masked nick is the buyer's.
        if (candidates is [var unmasked] && survey.Plain.Count == 2)
        {
            return unmasked;
        }

        // Many buyers in one file: the one who has the name of a shop and speaks most.
        var loudest = survey.Plain.OrderByDescending(p => p.Value).Take(2).ToList();
        if (survey.Plain.Count > 2 && survey.ArrowCount == 0 && HasShopEnding(loudest[0].Key, dialect) && loudest[0].Value > loudest[1].Value)
        {
            return loudest[0].Key;
        }

        throw context.Refuse(ChatIssues.ShopUnknown, null, null, survey.Plain.Count.ToString(CultureInfo.InvariantCulture));
    }

    private static bool IsMasked(string nick) => nick.Contains('*', StringComparison.Ordinal);

    private static bool HasShopEnding(string nick, ChatDialect dialect) => dialect.ShopEndings.Any(e => nick.EndsWith(e, StringComparison.Ordinal));
}
