using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Units;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;

namespace DienHinh.ReportApi.Api;

/// <summary>A question that can be sent as it stands.</summary>
/// <param name="Title">What it asks.</param>
/// <param name="Query">The body of POST /query.</param>
/// <param name="Address">The same as an address.</param>
public sealed record QuestionExample(Title Title, MetricQuery Query, string Address);

/// <summary>Examples for those who begin, made of the plans that there are, so that each of them runs.</summary>
internal static class QuestionExamples
{
    /// <summary>The examples.</summary>
    public static IReadOnlyList<QuestionExample> For(Catalogue catalogue)
    {
        var examples = new List<QuestionExample>
        {
            Of("Số được công nhận từng năm, kèm tổng", "Recognised year by year, with the total", new() { Measures = ["recognised"], By = ["year"], Totals = true }),
            Of("Năm phong trào có nhiều cá nhân được công nhận nhất", "The five movements with the most individuals", new()
            {
                Measures = ["recognised", "commended"], By = ["movement"], Where = [new MemberFilter("kind", FilterOperator.Equals, ["individual"])], Order = ["-recognised"], Limit = 5,
            }),
            Of("Tình hình nộp theo xã, kèm tử số và mẫu số", "Completeness by commune, with its two sums", new()
            {
                Measures = ["completeness"], By = ["commune"], Include = [Inclusion.RatioParts, Inclusion.Coverage],
            }),
            Of("Nguồn của số được công nhận theo đối tượng", "What stands behind the figures by kind", new() { Measures = ["recognised"], By = ["kind"], Include = [Inclusion.Lineage], Limit = 10 }),
            Of("Số liệu quy về bản đồ đơn vị sau 1/7/2025", "Restated on the map after 1 July 2025", new()
            {
                Measures = ["recognised"], By = ["commune"], Basis = UnitBasis.Restated, Unit = new(MapDate: new DateOnly(2025, 7, 1)), Division = new Division(DivisionRule.LeftOut),
            }),
        };
        if (catalogue.Plans.FirstOrDefault(p => p.ToYear > p.FromYear && p.Items.Any(i => i.Quotas.Count > 0)) is { } plan)
            examples.AddRange(OfPlan(plan));
        return examples;
    }

    private static IEnumerable<QuestionExample> OfPlan(Plan plan)
    {
        var (last, first) = (Year(plan.ToYear), Year(plan.FromYear));
        yield return Of("Mức đạt chỉ tiêu theo mục của kế hoạch", "Attainment by item of the plan", new()
        {
            Measures = ["target", "achieved", "attainment", "shortfall"], By = ["planItem"], Plan = plan.Id, Totals = true,
        });
        yield return Of($"Năm {last} so với năm {first}", $"{last} against {first}", new()
        {
            Measures = ["recognised"], By = ["movement"], Plan = plan.Id, Period = last, Compare = [new(first, ["value", "delta", "change"])],
            Order = [$"-recognised@{first}.delta"],
        });
        yield return Of("Xếp hạng các xã trong cả kỳ", "Communes ranked", new()
        {
            Measures = ["recognised"], By = ["commune"], Period = $"{first}..{last}", Compare = [new(Comparison.Peers, ["rank", "median"])],
        });
    }

    private static QuestionExample Of(string vi, string en, MetricQuery query) => new(new(vi, en), query, Hosting.QuestionAddress.Of(query));

    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
