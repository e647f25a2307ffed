using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Documents;

/// <summary>A named report as an official document: what it finds, the chart, the table, how to read it.</summary>
public static class ReportDocument
{
    /// <summary>Puts the document together.</summary>
    /// <param name="report">The report.</param>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="clock">The clock; null is the system's.</param>
    public static OfficialDocument Of(Report report, Catalogue catalogue, TimeProvider? clock = null)
    {
        // Without a plan nobody is known to issue it.
        var issuing = report.Asked.Plan is not { } plan ? null : catalogue.Plans.Find(plan);
        var blocks = new List<Block> { new ParagraphBlock(report.Subtitle + ".", []) };
        if (report.Finding is { } finding)
            blocks.Add(new ParagraphBlock(finding, []));
        blocks.AddRange(report.Charts.Select(drawn => new ChartBlock(ChartKinds.Plain(drawn) with { Subtitle = null })));
        blocks.Add(ReportTable.Of("Bảng 1. " + report.Title.Vi, report));
        blocks.Add(new HeadingBlock(2, "Cách đọc số liệu"));
        blocks.AddRange(report.Notes.Select(n => new ParagraphBlock("- " + n, [], IsNote: true)));
        blocks.Add(new ParagraphBlock($"Phiên bản dữ liệu: {report.Table.DataVersion}; lập ngày {Day(VietnamDay.Today(clock ?? TimeProvider.System))}.", [], IsNote: true));
        return new OfficialDocument
        {
            Head = issuing is null ? new(["…………………………", "…………………………"], "Số: ……/BC-……", "…………, ngày …… tháng …… năm ………") : PlanHead.Of(issuing, catalogue),
            Type = "BÁO CÁO",
            Subject = report.Title.Vi,
            Blocks = blocks,
            Recipients = issuing is null ? ["", "Lưu: VT."] : PlanHead.Recipients(issuing),
            Signature = issuing is null ? ["…………………………"] : PlanHead.Signature(issuing),
        };
    }
}
