using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>report review</c>: the whole report on a review as a file.</summary>
internal static class ReviewOutput
{
    private static readonly string[] s_formats = ["docx", "pptx", "pdf", "xlsx"];

    public static int Run(ReviewRequest request, string? file, string dataFolder, Terminal terminal)
    {
        var format = Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant();
        if (format is null || !s_formats.Contains(format))
            throw new WrongUseException($"Báo cáo sơ kết, tổng kết ghi thành tệp: thêm --out với đuôi {string.Join(", ", s_formats.Select(f => "." + f))}.");

        using var data = OpenFolder.Open(dataFolder);
        KnownNames.Check(data.Catalogue, request.Plan, null);
        var review = ReviewFigures.Build(data.Database, data.Catalogue, request);
        var document = ReviewDocument.Of(review, data.Catalogue);
        OutputFile.Write(file, terminal, stream =>
        {
            switch (format)
            {
                case "pptx":
                    PptxExport.Write(ReviewDeck.Of(review), stream);
                    break;
                case "xlsx":
                    XlsxExport.Write(review, document, stream);
                    break;
                case "pdf":
                    PdfExport.Write(document, stream);
                    break;
                default:
                    DocxExport.Write(document, stream);
                    break;
            }
        });
        return ExitCode.Done;
    }
}
