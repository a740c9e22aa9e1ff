using System.Collections.Immutable;
using System.Globalization;
using Jinpai.Appraisal.Templates;
using Jinpai.Cli.Printing;
using Jinpai.Cli.Terminal;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Desk;
using Jinpai.Desk.Documents;
using Jinpai.Desk.Months;
using Jinpai.Desk.Shops;
using Jinpai.Desk.Starting;
using Jinpai.Import.Forms;
using Jinpai.Import.Reading;
using Jinpai.Output.Results;
using Jinpai.Output.Tables;
using Jinpai.Pay.Templates;
using Jinpai.Storage.Documents;

namespace Jinpai.Cli.Starting;

/// <summary>Leads from a report or files to scores, slips, a workbook and stored scheme and plan. Nothing of these is written before all is answered.</summary>
internal sealed class GuidedStart(CommandSession session, StartAnswers answers)
{
    private readonly Dialogue _dialogue = new(session, answers.AcceptsDefaults);
    private readonly FirstSteps _steps = new(session.Desk);

    public int Run()
    {
        session.Say(session.Words["start.welcome"]);
        if (answers.Out is { } given)
        {
            // What cannot be written is refused before anything is computed and printed.
            _ = Writable(given);
        }

        var figures = new StartFigures(session, answers, _dialogue, _steps.Today);
        var (input, shop) = figures.Read();
        var period = input.Period!.Value;
        var scheme = Template("--template", answers.Template, "start.template", SchemeTemplates.All, Best(input), template => Fit(template, input), DocumentKind.Scheme);
        var plan = Template("--plan-template", answers.PlanTemplate, "start.plan", PlanTemplates.All, scheme == "pinduoduo" ? "pinduoduo-day-rate" : UsualDocuments.Plan, _ => "", DocumentKind.Plan);
        var staff = Staff(input, shop);
        var minimumWage = _dialogue.Ask("--minimum-wage", answers.MinimumWage, session.Words["start.minimumWage"], "", answer => answer.Length == 0 ? null : (decimal?)Amount(answer).Major);
        var chosen = _steps.Choose(scheme, plan, minimumWage, input, period.First.Date);
        if (input.Rules is not null)
        {
            // Figures with parameters are computed for the scheme that asks for them.
            input = new ShopMonth(session.Desk, ShopSession.Open(session.Desk, shop), period).Of([.. chosen.Scheme.Criteria.Select(criterion => criterion.Metric)]);
        }

        var pay = _steps.Compute(chosen, input, staff);
        var appraisal = pay.Appraisal!;
        TerminalTable.Write(AppraisalSheets.ScoreTable(appraisal, session.Desk.Language), session.Surroundings);
        PaySlips.Write(pay.Run, session);
        NoticeLines.Write(appraisal.Notices.Union(pay.Run.Notices), session);
        var path = Out(period);
        if (!_dialogue.Agrees(session.Words.Format("start.save", path)))
        {
            session.Say(session.Words["start.notsaved"]);
            return ExitCode.Done;
        }

        _steps.Write(path, appraisal, pay.Run);
        figures.AddShop(shop);
        _steps.Save(chosen);
        Close(chosen, path, shop, period);
        return ExitCode.Done;
    }

    private void Close(ChosenDocuments chosen, string path, string shop, Period period)
    {
        foreach (var added in chosen.New)
        {
            session.Say(session.Words.Format("start.stored", session.Words.In(DocumentWords.NameOf(added.Kind)), added.Code, added.Version));
        }

        session.Say(session.Words.Format("start.done", path, chosen.Scheme.Code, chosen.Scheme.Version, shop, period, chosen.Plan.Code));
    }

    private string Template(string option, string? given, string question, ImmutableArray<Template> templates, string fallback, Func<Template, string> remark, DocumentKind kind)
    {
        if (given is null && !answers.AcceptsDefaults && _dialogue.CanAsk)
        {
            OutputColumn[] columns = [new("#", OutputKind.Integer), new(session.Words["column.code"]), new(session.Words["template.name"]), new(session.Words["template.forwhom"])];
            var rows = templates.Select((template, index) => (IReadOnlyList<OutputCell>)
                [OutputCell.Number(index + 1), OutputCell.Text(template.Code), OutputCell.Text(template.Name(session.Desk.Language)), OutputCell.Text(template.ForWhom(session.Desk.Language) + remark(template))]).ToList();
            TerminalTable.Write(new OutputTable("", columns, rows), session.Surroundings with { Out = session.Surroundings.Error });
        }

        return _dialogue.Ask(option, given, session.Words[question], fallback, answer =>
        {
            if (int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= templates.Length)
            {
                return templates[number - 1].Code;
            }

            var isKnown = templates.Any(template => template.Code == answer) || new DocumentShelf(session.Desk, kind).All().Any(version => version.Code == answer);
            return isKnown ? answer : throw new RefusedException(session.Words.Format("refused.template", answer));
        });
    }

    private string Fit(Template template, AppraisalInput input)
    {
        var (known, all) = _steps.Fit(template, input);
        return session.Words.Format("start.fit", known, all);
    }

    // The one of whose criteria the most are known; the usual one where several are.
    private string Best(AppraisalInput input) => SchemeTemplates.All.MaxBy(template =>
    {
        var (known, all) = _steps.Fit(template, input);
        return (all == 0 ? 0 : known * 100 / all, template.Code == UsualDocuments.Scheme);
    })!.Code;

    private MonthStaff Staff(AppraisalInput input, string shop)
    {
        var source = new StaffSource(session.Desk);
        if (answers is { BaseWage: not null, Staff: not null })
        {
            throw new RefusedException(session.Words["start.wages.both"], isMisuse: true);
        }

        var (file, wage) = _dialogue.Ask<(string?, Money)>("--base", answers.Staff ?? answers.BaseWage, session.Words["start.base"], null, answer =>
        {
            var path = answer.Trim('"', '\'');
            if (answers.Staff is null && !File.Exists(path))
            {
                return (null, Amount(answer));
            }

            _ = source.Read(path, shop, input);
            return (path, Money.Zero);
        });
        if (file is not null)
        {
            return source.Read(file, shop, input);
        }

        var days = _dialogue.Ask("--days", answers.Days, session.Words["start.days"], input.Period!.Value.Days.WeekdayCount.ToString(CultureInfo.InvariantCulture), answer =>
            ExactNumber.TryParse(answer, out var number) && number.Sign >= 0 && number <= Ratio.From(FilledRow.MostDays) ? number : throw new RefusedException(session.Words.Format("start.days.wrong", answer), isMisuse: true));
        return FirstSteps.Everybody(input, wage, days);
    }

    private Money Amount(string answer)
    {
        return WrittenNumber.TryRead(answer, out var yuan) && yuan is >= 0 and <= FilledRow.MostYuan && decimal.IsInteger(yuan * 100)
            ? Money.FromMajor(yuan)
            : throw new RefusedException(session.Words.Format("start.amount.wrong", answer), isMisuse: true);
    }

    private string Out(Period period)
    {
        var fallback = "jinpai-" + period + ".xlsx";
        return _dialogue.Ask("--out", answers.Out, session.Words["start.out"], fallback, Writable);
    }

    private string Writable(string answer)
    {
        var path = answer.Trim('"', '\'');
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(session.Words.Format("start.out.wrong", path), isMisuse: true);
        }

        // --yes agrees to write over the result of the last time.
        return File.Exists(path) && !answers.AcceptsDefaults ? throw new RefusedException(session.Words.Format("refused.exists", path))
            : Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) ? path : throw new RefusedException(session.Words.Format("refused.file", Path.GetDirectoryName(Path.GetFullPath(path))));
    }
}
