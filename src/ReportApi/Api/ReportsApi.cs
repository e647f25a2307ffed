using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Documents;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Text;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>What a report is asked for, as words of an address; the pages and the API share them.</summary>
public sealed record ReportAddress(string? Plan, string? Unit, string? By, string? From, string? To, string? Period, string[]? Where,
    string? Basis = null, string? MapDate = null, string? Division = null, string? DivisionTo = null, string? Weights = null, string? Year = null)
{
    /// <summary>The request that the reports take. A form sends a field that was left open as an empty word.</summary>
    public ReportRequest ToRequest() => (new ReportRequest(Given(Plan), Given(Unit), Given(By), Where: QuestionText.Where(Where ?? []), Period: Given(Period),
            Basis: BasisText.Basis(Given(Basis)), MapDate: BasisText.Day(Given(MapDate)), Division: BasisText.Division(Given(Division), Given(DivisionTo), Given(Weights)))).Between(
        Given(From) ?? Given(Year), Given(To) ?? Given(Year));

    private static string? Given(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();
}

/// <summary>The named reports.</summary>
internal static class ReportsApi
{
    private const string Summary = "A named report (see /meta) as json, csv, xlsx, docx, pdf, pptx or parquet; \"review\" is the whole report on a review of a plan (docx, pdf, pptx, xlsx), \"deck\" its slides (pptx, pdf).";

    public static void MapReports(this IEndpointRouteBuilder api) =>
        api.MapGet("/reports/{name}.{format}", Get).Demands(Right.See).WithTags("reports").WithSummary(Summary)
            .WithVersion().Produces<ReportJson>(StatusCodes.Status200OK, "application/json", [.. ReportFormat.All.Skip(1).Select(f => f.MediaType.Split(';')[0])])
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The answer for a name that no report has.</summary>
    public static ProblemHttpResult Unknown(string name) =>
        ApiProblem.NotFound("báo cáo", name, Likeness.Nearest(name, ReportCatalogue.All.Select(r => r.Name).Concat([ReviewRequest.ReportName, ReviewRequest.DeckName])));

    private static readonly IReadOnlyList<string> s_parameters = [.. AddressWords.Of<ReportAddress>(), "csvFor", "review", "names", "kind"];

    private static IResult Get(string name, string format, [AsParameters] ReportAddress address, CallerFolder data, HttpContext context, TimeProvider clock, string? csvFor = null, string? review = null, string? names = null, string? kind = null)
    {
        AddressWords.Require(context.Request.Query, "Báo cáo", s_parameters);
        if (name is ReviewRequest.ReportName or ReviewRequest.DeckName) return GetReview(name, format, address, review, NamesWord.Read(names), data, context, clock);
        var isForm = name.StartsWith(FormReport.Prefix, StringComparison.Ordinal);
        if (!isForm && ReportCatalogue.Find(name) is null) return Unknown(name);
        var offered = isForm ? ReportFormat.OfForms : ReportFormat.OfReports;
        if (format != "txt" && !offered.Contains(format)) return ApiProblem.UnknownFormat(format, [.. offered]);
        var shown = NamesWord.Read(names);
        var request = address.ToRequest() with { Names = shown, SourceNames = format == "xlsx" ? shown : null };
        var form = isForm ? FormReport.Build(data.Database, data.Catalogue.Forms, name, request, clock) : null;
        if (isForm && form is null) return ApiProblem.NotFound("báo cáo", name, Likeness.Nearest(name, FormReport.Names(data.Catalogue.Forms)));
        var report = form?.ToReport() ?? ReportCatalogue.Find(name)!.Build(data.Database, request, clock);
        if (!string.IsNullOrEmpty(kind))
        {
            if (report.Chart is not { } chart) return ApiProblem.NotFound("biểu đồ của báo cáo", name);
            if (ChartKinds.As(chart, kind) is not { } drawn) return ApiProblem.Of(StatusCodes.Status400BadRequest, "bad-kind", "Dạng biểu đồ chưa đúng", ChartKinds.Refusal(chart, kind));
            report = report with { Chart = drawn };
        }

        // Rows behind figures name persons too.
        if (report.Sources is not null || ReportCatalogue.Find(name) is { GivesNames: true }) NamedExports.Note(context, shown);
        if (format == "json") return TypedResults.Ok(ReportJson.From(report));
        if (format == "txt") return report.Letter is { } letter ? TypedResults.Text(letter) : ApiProblem.UnknownFormat(format, [.. offered]);
        var csv = csvFor is null ? CsvStyle.Marked : AnswerFormat.Csv(csvFor);
        var title = ReportCatalogue.Find(name)?.Title.Vi ?? $"bieu {form!.Form.Code} nam {form.Year}";
        return FileAnswer.Of(DownloadName.Of(title, report.Asked.Plan, report.Asked.Unit, VietnamDay.Today(clock), format, data.Catalogue), stream =>
        {
            if (form is not null && format == "xlsx") XlsxFormExport.Write(form, stream);
            else ReportFormat.Of(format).Write(report, data.Catalogue, data.Database, stream, csv);
        });
    }

    private static IResult GetReview(string name, string format, ReportAddress address, string? review, NamesShown names, CallerFolder data, HttpContext context, TimeProvider clock)
    {
        var offered = name == ReviewRequest.DeckName ? ReportFormat.OfDecks : ReportFormat.OfReviews;
        if (!offered.Contains(format)) return ApiProblem.UnknownFormat(format, [.. offered]);
        var request = address.ToRequest();
        if (request.Basis != UnitBasis.Reported)
            throw new QueryException([new("bad-basis", address.Basis!, "Báo cáo sơ kết, tổng kết tính theo đơn vị tại thời điểm báo cáo (reported). Để quy đổi sau sáp nhập, hãy dùng báo cáo comparison hoặc attainment.")]);
        var plan = request.Plan ?? Overview.MainPlan(data.Database) ?? throw new QueryException([new("unknown-plan", name, "Báo cáo sơ kết, tổng kết lập cho một kế hoạch: thêm plan=…, ví dụ plan=phuc-linh-2021-2025.", data.Catalogue.Plans.Select(p => p.Id).FirstOrDefault())]);
        var figures = ReviewFigures.Build(data.Database, data.Catalogue, new ReviewRequest(plan, string.IsNullOrWhiteSpace(review) ? null : review.Trim(), names, WithSources: format == "xlsx"), clock);
        NamedExports.Note(context, names);
        return FileAnswer.Of(DownloadName.Of(figures.FileTitle(name), plan, null, figures.Today, format, data.Catalogue), stream =>
        {
            if (name == ReviewRequest.DeckName) ReportFormat.Of(format).Write(ReviewDeck.Of(figures), stream);
            else ReportFormat.Of(format).Write(figures, data.Catalogue, stream);
        });
    }
}
