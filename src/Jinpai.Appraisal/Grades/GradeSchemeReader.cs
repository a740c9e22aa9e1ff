using System.Collections.Immutable;
using System.Text.Json;
using Jinpai.Appraisal.Rules;
using Jinpai.Appraisal.Schemes;
using Jinpai.Core;
using Jinpai.Core.Documents;
using Jinpai.Core.Issues;

namespace Jinpai.Appraisal.Grades;

/// <summary>Reads the file form of grades (spec 4.5). All faults are told at once.</summary>
public static class GradeSchemeReader
{
    private static readonly LocalText MetricsExpected = new("至少一项指标", "at least one metric");

    private static readonly ImmutableArray<string> Usual = ["gold", "senior", "intermediate", "junior"];

    public static GradeReading Read(string file, string json)
    {
        var faults = new DocumentFaults(file);
        var scheme = JsonTree.Read(json, faults) is { } root ? Read(root, faults) : null;
        return new GradeReading(faults.Any ? null : scheme, faults.Faults);
    }

    private static GradeScheme? Read(JsonPart root, DocumentFaults faults)
    {
        if (DocumentReader.Open(root, faults) is not { } reader)
        {
            return null;
        }

        var code = reader.Text("code", required: true);
        var title = reader.Text("name");
        var version = reader.Whole("version", 1, int.MaxValue);
        var effectiveFrom = reader.Day("effectiveFrom");
        var overall = reader.Choice("overall", ("weakest", GradeRollUp.Weakest), ("majority", GradeRollUp.Majority), ("weighted", GradeRollUp.Weighted));
        var named = reader.TextList("grades");
        var grades = named.IsEmpty ? Usual : named;
        var dimensions = ImmutableArray.CreateBuilder<GradeDimension>();
        foreach (var item in reader.Items("dimensions", required: true))
        {
            if (ReadDimension(item, faults, grades) is { } dimension)
            {
                dimensions.Add(dimension);
            }
        }

        reader.RefuseUnknown();
        return faults.Any ? null : new GradeScheme(code!, overall ?? GradeRollUp.Weakest, grades, dimensions.ToImmutable()) { Name = title, Version = version ?? 1, EffectiveFrom = effectiveFrom };
    }

    private static GradeDimension? ReadDimension(JsonPart part, DocumentFaults faults, ImmutableArray<string> grades)
    {
        if (DocumentReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        var name = reader.Text("name", required: true);
        var weight = reader.Number("weight", least: 0) ?? Ratio.One;
        var items = reader.Items("metrics", required: true);
        if (items.IsEmpty && reader.Has("metrics"))
        {
            faults.Add(DocumentFault.ListEmpty, part.Path + ".metrics", part.Line, "[]", MetricsExpected);
        }

        var metrics = items.Select(item => ReadMetric(item, faults, grades)).OfType<GradeMetric>().ToImmutableArray();
        reader.RefuseUnknown();
        return name is null ? null : new GradeDimension(name, weight, metrics);
    }

    private static GradeMetric? ReadMetric(JsonPart part, DocumentFaults faults, ImmutableArray<string> grades)
    {
        if (DocumentReader.Open(part, faults) is not { } reader)
        {
            return null;
        }

        var metric = CriterionReader.ReadMetric(reader, required: true);
        var name = reader.Text("name");
        var weight = reader.Number("weight", least: 0) ?? Ratio.One;
        var bands = reader.Require("bands", Expected.List) is { } list ? BandReader.Read(list, faults, "grade", award => ReadGrade(award, faults, grades)) : null;
        reader.RefuseUnknown();
        return metric is null || bands is null ? null : new GradeMetric(metric, name, weight, bands);
    }

    private static string? ReadGrade(JsonPart part, DocumentFaults faults, ImmutableArray<string> grades)
    {
        if (part.Kind == JsonValueKind.String && grades.Contains(part.Text))
        {
            return part.Text;
        }

        faults.Add(GradeIssues.UnknownGrade, part, part.Text, string.Join(" / ", grades));
        return null;
    }
}
