using DienHinh.Analytics.Charts;
using DienHinh.Ingest.Plans;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>The share of direct labour against the number of the plan, by year or, for one year, by level of award. What is on the line is not over it.</summary>
internal static class LabourChart
{
    /// <summary>Word of the chart in addresses.</summary>
    public const string Name = "direct-labour-share";

    /// <summary>The chart; null where nothing has a share.</summary>
    public static NamedChart? Of(LabourShare share, string source)
    {
        var t = share.T;
        var parts = share.Parts.Where(p => p.Ratio is not null || share.AreYears).ToList();
        if (parts.TrueForAll(p => p.Ratio is null))
            return null;
        return new(Name, new ChartSpec
        {
            Kind = ChartKind.Columns,
            OtherKinds = [ChartKind.Bars],
            Language = t,
            Title = $"{share.Name} {(share.AreYears ? t["theo năm", "by year"] : t["theo cấp khen", "by award level"])}",
            Subtitle = KpiLines.Of(t, share),
            Categories = [.. parts.Select(p => p.Title)],
            Series = [new(share.Name, [.. parts.Select(p => p.Ratio)])],
            ValueTitle = t["Tỷ lệ", "Share"],
            ValueFormat = ChartValueFormat.Percent,
            Lines = [new((double)share.Value, Sentence(KpiLines.Asked(t, share)), IsToExceed: share.Bound == Bound.MoreThan, IsToReach: share.Bound == Bound.AtLeast)],
            GapNote = t["Chưa có lượt khen nào", "No award yet"],
            Source = source,
        });
    }
}
