using DienHinh.Analytics.Documents;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>report review</c> and <c>report deck</c>: the whole report on a review as a file, or its slides.</summary>
internal static class ReviewOutput
{
    public static int Run(string name, ReviewRequest request, ReportTarget target, string dataFolder, Terminal terminal)
    {
        var formats = name == ReviewRequest.DeckName ? ReportFormat.OfDecks : ReportFormat.OfReviews;
        target.Require(formats);
        if (target.Format is not { } format)
            throw new WrongUseException($"Báo cáo sơ kết, tổng kết ghi thành tệp: thêm --out với đuôi {string.Join(", ", formats.Select(f => "." + f))}.");

        using var data = OpenFolder.Open(dataFolder);
        KnownNames.Check(data.Catalogue, request.Plan, null);
        var review = ReviewFigures.Build(data.Database, data.Catalogue, request with { WithSources = format == "xlsx" });
        OutputFile.Write(target.Path(() => DownloadName.Of(review.FileTitle(name), request.Plan, null, review.Today, format, data.Catalogue)), terminal, stream =>
        {
            if (name == ReviewRequest.DeckName) ReportFormat.Of(format).Write(ReviewDeck.Of(review), stream);
            else ReportFormat.Of(format).Write(review, data.Catalogue, stream);
        });
        return ExitCode.Done;
    }
}
