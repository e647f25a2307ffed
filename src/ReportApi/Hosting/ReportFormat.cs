using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.ReportApi.Hosting;

/// <summary>A form in which reports are given; interface and command line hand out the same files.</summary>
/// <param name="Name">The ending of an address or a file.</param>
/// <param name="MediaType">What <c>Content-Type</c> calls it.</param>
public sealed record ReportFormat(string Name, string MediaType)
{
    /// <summary>Every format.</summary>
    public static IReadOnlyList<ReportFormat> All { get; } =
    [
        new("json", "application/json"), new("csv", "text/csv; charset=utf-8"), new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), new("pdf", "application/pdf"),
        new("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"), new("parquet", "application/vnd.apache.parquet"),
    ];

    /// <summary>Those of a named report.</summary>
    public static IReadOnlyList<string> OfReports { get; } = [.. All.Select(f => f.Name)];

    /// <summary>Those of a statistical form, whose one layout is that of the circular.</summary>
    public static IReadOnlyList<string> OfForms { get; } = ["json", "csv", "xlsx", "parquet"];

    /// <summary>Those of the report on a review.</summary>
    public static IReadOnlyList<string> OfReviews { get; } = ["docx", "pdf", "pptx", "xlsx"];

    /// <summary>Those of the slides of a review.</summary>
    public static IReadOnlyList<string> OfDecks { get; } = ["pptx", "pdf"];

    /// <summary>The format of this name.</summary>
    public static ReportFormat Of(string name) => All.First(f => f.Name == name);

    /// <summary>Writes a report. The stream stays open.</summary>
    public void Write(Report report, Catalogue catalogue, FactDatabase database, Stream stream, CsvStyle? csv = null)
    {
        switch (Name)
        {
            case "csv":
                CsvExport.Write(report, stream, csv);
                break;
            case "xlsx":
                XlsxExport.Write(report, stream);
                break;
            case "docx":
                DocxExport.Write(ReportDocument.Of(report, catalogue), stream);
                break;
            case "pdf":
                PdfExport.Write(ReportDocument.Of(report, catalogue), stream);
                break;
            case "pptx":
                PptxExport.Write(ReportDeck.Of(report), stream);
                break;
            case "parquet":
                using (var answer = StreamedAnswer.Of(report.Table)) ParquetExport.Write(answer, database, stream);
                break;
            default:
                stream.Write(System.Text.Encoding.UTF8.GetBytes(Json.Line(ReportJson.From(report)) + "\n"));
                break;
        }
    }

    /// <summary>Writes the report on a review.</summary>
    public void Write(ReviewFigures review, Catalogue catalogue, Stream stream)
    {
        switch (Name)
        {
            case "pptx":
                PptxExport.Write(ReviewDeck.Of(review), stream);
                break;
            case "xlsx":
                XlsxExport.Write(review, ReviewDocument.Of(review, catalogue), stream);
                break;
            case "pdf":
                PdfExport.Write(ReviewDocument.Of(review, catalogue), stream);
                break;
            default:
                DocxExport.Write(ReviewDocument.Of(review, catalogue), stream);
                break;
        }
    }

    /// <summary>Writes slides.</summary>
    public void Write(SlideDeck deck, Stream stream)
    {
        if (Name == "pdf") PdfDeck.Write(deck, stream);
        else PptxExport.Write(deck, stream);
    }
}
