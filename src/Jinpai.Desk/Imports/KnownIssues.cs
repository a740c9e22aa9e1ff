using Jinpai.Appraisal;
using Jinpai.Core.Issues;
using Jinpai.Import;
using Jinpai.Metrics.Catalogue;
using Jinpai.Pay.Runs;
using Jinpai.Replay;
using Jinpai.Storage;

namespace Jinpai.Desk.Imports;

/// <summary>Every kind of issue that the product can raise.</summary>
public static class KnownIssues
{
    public static IssueCatalog Catalog { get; } = new(
        typeof(Issue).Assembly,
        typeof(Importer).Assembly,
        typeof(BuyerReplay).Assembly,
        typeof(MetricCatalog).Assembly,
        typeof(Appraiser).Assembly,
        typeof(Payroll).Assembly,
        typeof(IShopStore).Assembly,
        typeof(KnownIssues).Assembly);
}
