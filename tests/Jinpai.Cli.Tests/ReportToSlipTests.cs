using Jinpai.Import.Tests.Reports;
using Jinpai.Testing;

namespace Jinpai.Cli.Tests;

/// <summary>Each report of spec 5.5 in its real shape, from the file to the slips, as a shop owner sees it.</summary>
public sealed class ReportToSlipTests : IDisposable
{
    private readonly Desk _desk = Desk.WithShop();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void The_Qianniu_report_leads_to_slips() => Approve.Text(Run(ReportSamples.QianniuName, ReportSamples.Xlsx(ReportSamples.Qianniu), ["某某旗舰店:小美=小美", "某某旗舰店:阿强=阿强", "某某旗舰店:新人=新人"], "paid_amount", "enquiry_conversion", "first_response", "satisfaction_rate"));

    [Fact]
    public void The_Custom_report_leads_to_slips() => Approve.Text(Run(ReportSamples.CustomName, ReportSamples.Xlsx(ReportSamples.Custom), ["某某旗舰店:小美,小美", "某某旗舰店:阿强,阿强"], "sales", "enquiry_conversion", "first_response", "reply_rate"));

    [Fact]
    public void The_Jd_workload_report_leads_to_slips() => Approve.Text(Run(ReportSamples.JdWorkloadName, ReportSamples.Xlsx(ReportSamples.JdWorkload), ["jd_mei 小美", "jd_qiang 阿强"], null, "received", "first_response", "satisfaction_rate"));

    [Fact]
    public void The_Jd_sales_report_leads_to_slips() => Approve.Text(Run(ReportSamples.JdSalesName, ReportSamples.JdSalesXls(), [], "sales", "enquiry_conversion", "order_conversion"));

    [Fact]
    public void The_Pinduoduo_report_leads_to_slips() => Approve.Text(Run(ReportSamples.PinduoduoName, ReportSamples.Csv(ReportSamples.Pinduoduo, isGbk: true), ["pdd-小陈\t小陈", "pdd-小周\tpdd-小周"], "net_sales_cohort", "enquiry_conversion", "within_3min_pinduoduo", "average_response"));

    [Fact]
    public void The_Feige_report_leads_to_slips() => Approve.Text(Run(ReportSamples.FeigeName, ReportSamples.Xlsx(ReportSamples.Feige), [], "net_sales", "enquiry_conversion", "first_response", "satisfaction_rate"));

    private string Run(string name, byte[] content, string[] accounts, string? paid, params string[] metrics)
    {
        var report = _desk.Write(name, content);
        string[] mapping = accounts.Length == 0 ? [] : ["--accounts", "-"];
        string[] period = name == ReportSamples.JdWorkloadName ? ["--period", "2026-10"] : [];
        var import = _desk.RunWith(string.Join('\n', accounts), ["import", report, "--shop", Desk.ShopCode, .. period, .. mapping]).Expect(0);
        var staff = _desk.File("staff.xlsx");
        _desk.Run("sheet", "staff", "--shop", Desk.ShopCode, "--period", "2026-10", "--out", staff).Expect(0);
        var people = Jinpai.Import.Forms.FormFile.Read(staff).Rows.Select(row => row.Cells[0]);
        CompletedSheet.Fill(staff, [.. people.SelectMany(agent => new[] { (agent, "base", "3000"), (agent, "days", "22") })]);
        _desk.Run("import", staff, "--shop", Desk.ShopCode).Expect(0);
        string[] month = ["--shop", Desk.ShopCode, "--period", "2026-10"];
        var scheme = _desk.Write("rules/scheme.json", $$$"""{"code":"s","name":"报表考核","version":1,"criteria":[{{{string.Join(',', metrics.Select(Criterion))}}}]}""");
        var commission = paid is null ? "" : $$$""",{"kind":"commission","metric":"{{{paid}}}","mode":"progressive","tiers":[{"below":10000,"rate":0.01},{"rate":0.015}]}""";
        var plan = _desk.Write("rules/plan.json", $$$"""{"code":"p","version":1,"components":[{"kind":"base","name":"底薪","share":1,"multiplyBy":"score"},{"kind":"allowance","name":"餐补","perDay":10}{{{commission}}}],"guard":{"minimumWage":1}}""");
        var scores = _desk.Run(["appraise", "--scheme", scheme, .. month]).Expect(0);
        var pay = _desk.Run(["pay", "--plan", plan, "--scheme", scheme, .. month]).Expect(0);
        return (import.Out + "\n" + scores.Out + scores.Error + "\n" + pay.Out + pay.Error).Replace(_desk.Folder, "…", StringComparison.Ordinal);
    }

    private static string Criterion(string metric) => metric switch
    {
        "first_response" or "average_response" => $$"""{"metric":"{{metric}}","weight":20,"bands":[{"atMost":10,"points":100},{"atMost":20,"points":80},{"otherwise":true,"points":50}]}""",
        "received" => """{"metric":"received","weight":40,"target":{"value":200,"min":0,"max":120}}""",
        _ => $$"""{"metric":"{{metric}}","weight":40,"bands":[{"atLeast":0.95,"points":100},{"atLeast":0.4,"points":90},{"atLeast":0.3,"points":70},{"otherwise":true,"points":40}]}""",
    };
}
