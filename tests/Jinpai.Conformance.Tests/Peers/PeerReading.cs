using Jinpai.Peers;

namespace Jinpai.Conformance.Tests.Peers;

/// <summary>Figures of an answer in short form: days of October 2026.</summary>
internal static class PeerReading
{
    /// <summary>The figures of an agent on a day, 0 where there is none.</summary>
    public static long[] Figures(this PeerAnswer answer, string agent, string day, params string[] metrics) =>
        [.. metrics.Select(metric => answer.Of(agent == "shop" ? null : agent)["2026-10-" + day, metric])];

    public static long Figure(this PeerAnswer answer, string agent, string day, string metric) => answer.Figures(agent, day, metric)[0];

    /// <summary>Who got an order's event; null: silent, or no such event.</summary>
    public static string? Credit(this PeerAnswer answer, string order, string @event = "creation") =>
        answer.Credits.FirstOrDefault(credit => credit.Order == order && credit.Event == @event)?.Agent;
}
