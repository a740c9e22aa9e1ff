using Jinpai.Appraisal;
using Jinpai.Appraisal.Figures;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Import.Tests.Reports;
using Jinpai.Output.Excel;
using Jinpai.Output.Results;
using Jinpai.Output.Tables;
using Jinpai.Pay.Plans;
using Jinpai.Pay.Runs;
using Jinpai.Pay.Staff;
using Jinpai.Testing;

namespace Jinpai.Output.Tests;

/// <summary>Each listed report, from the file to the slips.</summary>
public sealed class ReportToSlipTests
{
    [Fact]
    public void Qianniu_report_leads_to_slips() => Check(ReportSamples.QianniuName, ReportSamples.Xlsx(ReportSamples.Qianniu), "enquiry_conversion", "paid_amount");

    [Fact]
    public void Custom_report_leads_to_slips() => Check(ReportSamples.CustomName, ReportSamples.Xlsx(ReportSamples.Custom), "consultation_conversion", "sales");

    [Fact]
    public void Jd_workload_report_leads_to_slips() => Check(ReportSamples.JdWorkloadName, ReportSamples.Xlsx(ReportSamples.JdWorkload), "reply_rate", "received");

    [Fact]
    public void Jd_sales_report_leads_to_slips() => Check(ReportSamples.JdSalesName, ReportSamples.JdSalesXls(), "enquiry_conversion", "sales");

    [Fact]
    public void Pinduoduo_report_leads_to_slips() => Check(ReportSamples.PinduoduoName, ReportSamples.Csv(ReportSamples.Pinduoduo, isGbk: true), "enquiry_conversion", "net_sales_cohort");

    [Fact]
    public void Feige_report_leads_to_slips() => Check(ReportSamples.FeigeName, ReportSamples.Xlsx(ReportSamples.Feige), "enquiry_conversion", "net_sales");

    private static void Check(string name, byte[] content, string rate, string amount, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        var reading = ReportReading.Of(name, content);
        var figures = ValueFigures.From(reading.Values, name);
        Assert.Empty(figures.Issues);
        var scheme = SchemeReader.Read("scheme.json", SchemeOf(rate));
        var plan = PayPlanReader.Read("plan.json", PlanOf(amount));
        Assert.Empty(scheme.Faults);
        Assert.Empty(plan.Faults);
        var appraisal = Appraiser.Appraise(new AppraisalRequest(scheme.Scheme!, figures.Table));
        var staff = reading.Report.Agents.Select((a, i) => new StaffRow(a, new Money(300000), Ratio.From(22), null, null, Money.Zero, Ratio.Zero, i + 2)).ToList();
        var run = Payroll.Run(new PayRequest(plan.Plan!, figures.Table, [.. staff]) { Appraisal = appraisal });
        using var stream = new MemoryStream();
        ExcelWorkbook.Write([.. AppraisalSheets.Of(appraisal, m => m == rate ? OutputKind.Percent : OutputKind.Decimal, Language.Chinese), .. PaySheets.Of(run, Language.Chinese)], stream);
        Approve.Text(WorkbookText.Show(stream.ToArray()), testName: test);
    }

    private static string SchemeOf(string rate) => $$"""
        {
          "code": "report", "name": "报表考核", "version": 1,
          "criteria": [
            { "metric": "{{rate}}", "weight": 60, "bands": [ {"atLeast": 0.41, "points": 100}, {"atLeast": 0.32, "points": 80}, {"otherwise": true, "points": 50} ] },
            { "metric": "average_response", "weight": 40, "bands": [ {"atMost": 20, "points": 100}, {"atMost": 30, "points": 80}, {"otherwise": true, "points": 50} ] }
          ]
        }
        """;

    private static string PlanOf(string amount) => $$"""
        {
          "code": "report", "name": "报表工资", "version": 1, "scheme": "report",
          "components": [
            { "kind": "base", "name": "固定工资", "share": 0.7 },
            { "kind": "base", "name": "绩效工资", "share": 0.3, "multiplyBy": "score" },
            { "kind": "commission", "name": "提成", "metric": "{{amount}}", "mode": "progressive", "tiers": [ {"below": 10000, "rate": 0.01}, {"rate": 0.015} ] }
          ]
        }
        """;
}
