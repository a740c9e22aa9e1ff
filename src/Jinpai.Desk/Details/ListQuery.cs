using Jinpai.Core;

namespace Jinpai.Desk.Details;

/// <summary>Filters and order of a list, as the address of its page says. What cannot be read is as if it were not asked for.</summary>
/// <param name="Ask">A value of the address's query; null: missing or empty.</param>
/// <param name="Span">The days.</param>
public sealed record ListQuery(Func<string, string?> Ask, DaySpan Span)
{
    /// <summary>All that is asked beside the days.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["kind", "agent", "account", "buyer", "bucket", "sort", "dir"];

    /// <summary>The column that says when.</summary>
    public const string Time = "time";

    public AgentId? Agent => Ask("agent") is { } agent ? new AgentId(agent) : null;

    /// <summary>A part of a buyer's key.</summary>
    public string? Search => Ask("buyer");

    /// <summary>The newest first unless the address says otherwise.</summary>
    public bool IsNewestFirst => Ask("sort") is null ? Ask("dir") != "asc" : IsDescending;

    /// <summary>In which direction a list by time is; null: it is by another of its columns.</summary>
    /// <param name="columns">Those that can be sorted by, <see cref="Time"/> among them.</param>
    public ListDirection? ByTime<T>(IReadOnlyDictionary<string, Func<T, object?>> columns) => Order.Key switch
    {
        null => IsNewestFirst ? ListDirection.NewestFirst : ListDirection.OldestFirst,
        Time => IsDescending ? ListDirection.NewestFirst : ListDirection.OldestFirst,
        var key => columns.ContainsKey(key) ? null : ListDirection.OldestFirst,
    };

    private bool IsDescending => Ask("dir") == "desc";

    private TableOrder Order => new(Ask("sort"), IsDescending);

    /// <summary>One of the values that a key can have, by its name or its code (<c>to_shop</c>); null: missing, or none of them.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum =>
        Enum.TryParse<T>(Ask(key)?.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    public bool IsSearched(BuyerKey buyer) => Search is null || buyer.Value.Contains(Search, StringComparison.OrdinalIgnoreCase);

    /// <summary>Names the list among those of its shop: equal ones have the same rows in the same order.</summary>
    /// <param name="kind">Which of the list's kinds.</param>
    public object Question(object? kind) => (Span, Agent, kind, Search, Order, IsNewestFirst);

    /// <summary>Rows as the address sorts them.</summary>
    /// <param name="rows">By time, the oldest first.</param>
    /// <param name="columns">What each column that can be sorted is sorted by.</param>
    public IReadOnlyList<T> Ordered<T>(IOrderedEnumerable<T> rows, IReadOnlyDictionary<string, Func<T, object?>> columns) =>
        Order.Apply(IsNewestFirst && Order.Key is null ? rows.Reverse() : rows, columns);
}
