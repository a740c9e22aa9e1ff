using Jinpai.Appraisal.Figures;
using Jinpai.Core;

namespace Jinpai.Appraisal.Schemes;

/// <summary>Points for each time something happened, cut at <paramref name="Cap"/>. A consequence (<paramref name="NotifyText"/>) is shown to a person, never carried out.</summary>
/// <param name="Event">The id, such as <c>late_report</c>.</param>
/// <param name="Name">As shown; null: the id.</param>
/// <param name="Points">For one time; negative to deduct.</param>
/// <param name="Cap">The most that all times together bring, with the sign of <paramref name="Points"/>.</param>
/// <param name="NotifyFrom">From how many times on the consequence is shown.</param>
/// <param name="NotifyText">The consequence in the shop's words.</param>
public sealed record EventRule(string Event, string? Name, Ratio Points, Ratio? Cap, int? NotifyFrom, string? NotifyText)
{
    public MetricReference Metric => MetricReference.OfEvent(Event);

    public Ratio Total(Ratio count)
    {
        var total = count * Points;
        return Cap switch
        {
            { Sign: <= 0 } floor when Points.Sign < 0 => Ratio.Max(floor, total),
            { } ceiling => Ratio.Min(ceiling, total),
            _ => total,
        };
    }
}
