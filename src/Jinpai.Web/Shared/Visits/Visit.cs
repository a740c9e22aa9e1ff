using Jinpai.Core;
using Jinpai.Desk;
using Jinpai.Desk.People;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Texts;
using Jinpai.Storage;
using Jinpai.Web.Access;
using Jinpai.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Jinpai.Web.Shared.Visits;

/// <summary>One request as the pages see it: its language and theme, its shop and span, and links that keep them.</summary>
public sealed class Visit
{
    private static readonly Dictionary<string, Words> AllWords = new(StringComparer.Ordinal) { ["zh"] = Words.Load("zh", typeof(Visit).Assembly), ["en"] = Words.Load("en", typeof(Visit).Assembly) };
    private readonly HttpRequest _request;
    private readonly HttpResponse _response;
    private readonly IDictionary<object, object?> _items;
    private readonly WebOptions _options;
    private readonly string _path;
    private readonly Lazy<IReadOnlyList<ShopInfo>> _shops;
    private readonly Lazy<ShopSession?> _opened;
    private readonly Lazy<(BusinessDay? Latest, DaySpan? Span)> _latest;
    private readonly List<string> _said = [];

    public Visit(IHttpContextAccessor accessor, OpenShops opened, WebOptions options)
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("A visit exists only while a request is answered.");
        _path = PathOf(context);
        (_request, _response, _items, _options) = (context.Request, context.Response, context.Items, options);
        Words = AllWords[_request.Cookies[Preferences.LanguageCookie] == "en" ? "en" : "zh"];
        Theme = _request.Cookies[Preferences.ThemeCookie] is "light" or "dark" ? _request.Cookies[Preferences.ThemeCookie]! : "auto";
        Desk = opened.Desk(Words, Visitor.Of(context).Viewer) with { Say = _said.Add };
        _shops = new Lazy<IReadOnlyList<ShopInfo>>(Desk.Shops);
        _opened = new Lazy<ShopSession?>(() => Shop is { } shop ? opened.Session(shop.Code, Desk) : null);
        _latest = new Lazy<(BusinessDay?, DaySpan?)>(() => _opened.Value is { } shop ? LatestSpan.Of(shop) : default);
    }

    /// <summary>What pages say in a language: <c>zh</c> or <c>en</c>.</summary>
    internal static Words WordsOf(string language) => AllWords[language];

    public Words Words { get; }

    public Language Language => Words.IsChinese ? Language.Chinese : Language.English;

    /// <summary><c>light</c>, <c>dark</c>, or <c>auto</c>: as the visitor's system.</summary>
    public string Theme { get; }

    public IReadOnlyList<ShopInfo> Shops => _shops.Value;

    /// <summary>Who it is.</summary>
    public Viewer Viewer => Desk.Viewer;

    /// <summary>Whether the visitor has a right at all: what they do not have is not shown.</summary>
    public bool May(Right right) => Viewer.Has(right);

    /// <summary>Whether the visitor is let in there: what they may not open is not linked to.</summary>
    /// <param name="path">Of a page without parameters, or the pattern of one with them.</param>
    public bool MayOpen(string path) => RouteTable.OfPattern(path)?.IsMetBy(Viewer) == true;

    /// <summary>Pages come to it by <see cref="VisitShop"/>.</summary>
    internal ShopSession? Opened => _opened.Value;

    /// <summary>The visitor at work.</summary>
    internal DeskSession Desk { get; }

    /// <summary>What was said beside the results so far.</summary>
    internal IReadOnlyList<string> Said => _said;

    /// <summary>The shop of the query (<c>shop</c>), or the first; null if there is none or no such one.</summary>
    public ShopInfo? Shop => Asked("shop") is { } code ? Shops.FirstOrDefault(shop => shop.Code == code) : Shops.Count > 0 ? Shops[0] : null;

    /// <summary>The time zone of a shop's days; for what is of no shop that of the visitor's.</summary>
    public TimeZoneInfo ZoneOf(string code) => (Shops.FirstOrDefault(shop => shop.Code == code) ?? Shop)?.TimeZone ?? _options.Clock.LocalTimeZone;

    /// <summary>Whether a form names a shop of the visitor's.</summary>
    public bool HasShop(string? code) => Shops.Any(shop => shop.Code == code);

    /// <summary>The query names a shop that is not there.</summary>
    public bool IsShopUnknown => Asked("shop") is { } && Shop is null;

    /// <summary>The days of the query (<c>from</c>, <c>to</c>), or the shop's latest days whose figures stand.</summary>
    public DaySpan Span => AskedDays.Parse(Asked("from"), Asked("to")) ?? Of(SpanPreset.LatestData);

    /// <summary>The query has days that cannot be read or are in the wrong order: <see cref="Span"/> is another one then.</summary>
    public bool IsSpanRefused => (Asked("from") ?? Asked("to")) is not null && AskedDays.Parse(Asked("from"), Asked("to")) is null;

    /// <summary>The shop's last day with data; null without data.</summary>
    public BusinessDay? LatestDay => _latest.Value.Latest;

    /// <summary>The shop's business day now.</summary>
    public BusinessDay Today
    {
        get
        {
            var zone = Shop?.TimeZone ?? TimeZoneInfo.Utc;
            var calendar = new BusinessCalendar([new DayBoundary(new BusinessDay(1, 1, 2), zone, Shop?.DayCut ?? default)]);
            return calendar.DayOf(Instant.FromDateTimeOffset(_options.Clock.GetUtcNow()));
        }
    }

    /// <summary>The path of this page as an address has it, encoded: <c>/agents</c>, <c>/agents/%E5%B0%8F%E6%BB%A1</c>.</summary>
    public string Path => _path;

    /// <summary>This page with its query.</summary>
    public string Address => Path + _request.QueryString;

    /// <summary>A value of the query; null if it is missing or empty.</summary>
    public string? Asked(string key) => _request.Query[key].ToString() is { Length: > 0 } value ? value : null;

    public DaySpan Of(SpanPreset preset) => preset == SpanPreset.LatestData && _latest.Value.Span is { } span ? span : AskedDays.Of(preset, Today, LatestDay);

    /// <summary>True if the query has exactly the days of the preset.</summary>
    public bool IsChosen(SpanPreset preset) => Span == Of(preset);

    /// <summary>Another page for the same shop and span.</summary>
    /// <param name="path">Such as <c>/receptions</c>.</param>
    /// <param name="more">More of the query; null values are left out.</param>
    public string Link(string path, params ReadOnlySpan<(string Key, string? Value)> more)
    {
        var query = new List<KeyValuePair<string, string>>();
        foreach (var key in (string[])["shop", "from", "to"])
        {
            if (Asked(key) is { } kept && !Names(more, key))
            {
                query.Add(new(key, kept));
            }
        }

        return Built(path, query, more);
    }

    /// <summary>This page with some of its query changed; null takes a key out.</summary>
    public string Here(params ReadOnlySpan<(string Key, string? Value)> changed)
    {
        var query = new List<KeyValuePair<string, string>>();
        foreach (var (key, values) in _request.Query)
        {
            if (!Names(changed, key))
            {
                query.AddRange(values.Where(value => !string.IsNullOrEmpty(value)).Select(value => new KeyValuePair<string, string>(key, value!)));
            }
        }

        return Built(Path, query, changed);
    }

    /// <summary>What the query holds beside the named keys: for a form that changes those alone.</summary>
    public IEnumerable<(string Key, string Value)> Beside(params string[] keys) =>
        _request.Query.Where(pair => !keys.Contains(pair.Key)).SelectMany(pair => pair.Value.Where(value => !string.IsNullOrEmpty(value)).Select(value => (pair.Key, value!)));

    /// <summary>What a page that found nothing says instead of itself, more in further lines; null: it is only not there.</summary>
    public (string Title, string Text)? MissingNote => _items[nameof(MissingNote)] as (string, string)?;

    /// <summary>Answers with 404 and a page that says what is not there; nothing else of this page is sent.</summary>
    public void Missing(string title, string text)
    {
        // Not in a field: the page of errors is made in a scope of its own, with a visit of its own.
        _items[nameof(MissingNote)] = (title, text);
        _response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>The same for what cannot be computed as asked: the page says why, with all that was said on the way.</summary>
    public void Refused(string title, RefusedException refusal) => Missing(title, string.Join('\n', [refusal.Message, .. _said]));

    // What the browser sent: what has been decoded cannot be encoded again with certainty (a%2Fb, a%252Fb).
    private static string PathOf(HttpContext context)
    {
        var raw = context.Features.Get<IHttpRequestFeature>()?.RawTarget.Split('?')[0] ?? "";
        return raw is ['/', ..] and not ['/', '/', ..] ? raw : context.Request.Path.ToUriComponent();
    }

    private static bool Names(ReadOnlySpan<(string Key, string? Value)> pairs, string key)
    {
        foreach (var pair in pairs)
        {
            if (pair.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    private static string Built(string path, List<KeyValuePair<string, string>> query, ReadOnlySpan<(string Key, string? Value)> more)
    {
        foreach (var (key, value) in more)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(new(key, value));
            }
        }

        return path + new QueryBuilder(query);
    }
}
