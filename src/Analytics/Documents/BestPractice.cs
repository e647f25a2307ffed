using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest.Plans;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Documents;

/// <summary>One of the exemplars that stand out at a review (điển hình tiêu biểu).</summary>
/// <param name="Name">Its name, masked where asked for.</param>
/// <param name="Kind">Kind of exemplar, in words.</param>
/// <param name="Movement">The movements, in words.</param>
/// <param name="Unit">The unit that reported it.</param>
/// <param name="Years">Years in which it was recognised.</param>
/// <param name="Awards">Commendations.</param>
/// <param name="Nominations">Conferences and congresses it was introduced to.</param>
/// <param name="Facts">Ids of the records behind it, for <c>trace</c>.</param>
public sealed record BestPractice(string Name, string Kind, string Movement, string Unit, IReadOnlyList<int> Years, int Awards, int Nominations, IReadOnlyList<string> Facts)
{
    /// <summary>The rule of the order, told beside every such list.</summary>
    public const string Order = "Gồm điển hình được giới thiệu dự hội nghị, đại hội, được khen thưởng, hoặc được công nhận từ hai năm. Xếp theo thứ tự: số lần được giới thiệu dự hội nghị, đại hội; số lượt khen; số năm được công nhận; rồi theo tên.";

    /// <summary>The first of the order among those recognised by the cut-off of the review.</summary>
    internal static IReadOnlyList<BestPractice> List(FactDatabase database, Catalogue catalogue, Plan plan, PlanReview review, NamesShown names, int most)
    {
        var page = ExemplarRegister.List(database, [new("plan", FilterOperator.Equals, [plan.Id]), new("milestone", FilterOperator.Equals, ["recognised"])], int.MaxValue);
        return
        [
            .. page.Rows.Where(e => e.Held is null && IsCounted(e, review))
                .GroupBy(e => e.Subject ?? e.Id, StringComparer.Ordinal)
                .Select(g => Of([.. g.OrderBy(e => e.Year)], catalogue, names))
                .Where(b => b.Nominations > 0 || b.Awards > 0 || b.Years.Count > 1)
                .OrderByDescending(b => b.Nominations).ThenByDescending(b => b.Awards).ThenByDescending(b => b.Years.Count)
                .ThenBy(b => b.Name, StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"), ignoreCase: false))
                .Take(most),
        ];
    }

    private static BestPractice Of(IReadOnlyList<ExemplarEntry> records, Catalogue catalogue, NamesShown names)
    {
        var last = records[^1];
        return new BestPractice(
            NameMask.Apply(last.Name, last.Kind, names),
            DocumentWords.Kind(last.Kind),
            string.Join("; ", records.SelectMany(r => r.Movements).Distinct().Select(m => catalogue.FindMovement(m)?.Name ?? m)),
            last.UnitName ?? last.Unit,
            [.. records.Select(r => r.Year).Distinct().Order()],
            records.Sum(r => r.Awards.Count),
            records.SelectMany(r => r.Nominations).Select(n => n.Id).Distinct().Count(),
            [.. records.Select(r => r.Id)]);
    }

    // The rule of the cut-off, as the figures have it: by its day, else by the end of its year.
    private static bool IsCounted(ExemplarEntry e, PlanReview review)
    {
        var day = e.Milestones.FirstOrDefault(m => m.Milestone == "recognised")?.Date;
        return day is { } d ? d <= review.CutOff : new DateOnly(e.Year, 12, 31) <= review.CutOff || (review.YearOnlyCounts && e.Year <= review.CutOff!.Value.Year);
    }
}
