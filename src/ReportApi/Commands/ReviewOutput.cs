using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>report review</c>: the whole report on a review as a file.</summary>
internal static class ReviewOutput
{
    private static readonly string[] s_formats = ["docx", "pptx"];

    public static int Run(ReviewRequest request, string? file, string dataFolder, Terminal terminal)
    {
        var format = Path.GetExtension(file)?.TrimStart('.').ToLowerInvariant();
        if (format is null || !s_formats.Contains(format))
            throw new WrongUseException($"Báo cáo sơ kết, tổng kết ghi thành tệp: thêm --out với đuôi {string.Join(", ", s_formats.Select(f => "." + f))}.");

        using var data = OpenFolder.Open(dataFolder);
        KnownNames.Check(data.Catalogue, request.Plan, null);
        var review = ReviewFigures.Build(data.Database, data.Catalogue, request);
        OutputFile.Write(file, terminal, stream =>
        {
            if (format == "pptx") PptxExport.Write(ReviewDeck.Of(review), stream);
            else DocxExport.Write(ReviewDocument.Of(review, data.Catalogue), stream);
        });
        return ExitCode.Done;
    }
}
