using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Forms;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;
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
    public ReportRequest ToRequest() => QuestionText.Between(
        new(Given(Plan), Given(Unit), Given(By), Where: QuestionText.Where(Where ?? []), Period: Given(Period),
            Basis: BasisText.Basis(Given(Basis)), MapDate: BasisText.Day(Given(MapDate)), Division: BasisText.Division(Given(Division), Given(DivisionTo), Given(Weights))),
        Given(From) ?? Given(Year), Given(To) ?? Given(Year));

    private static string? Given(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();
}

/// <summary>The named reports.</summary>
internal static class ReportsApi
{
    public static void MapReports(this IEndpointRouteBuilder api) =>
        api.MapGet("/reports/{name}.{format}", Get).Demands(Right.See).WithTags("reports").WithSummary("A named report (see /meta) as json, csv or xlsx.")
            .WithVersion().Produces<ReportJson>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>The answer for a name that no report has.</summary>
    public static ProblemHttpResult Unknown(string name) => ApiProblem.NotFound("báo cáo", name, Likeness.Nearest(name, ReportCatalogue.All.Select(r => r.Name)));

    private static IResult Get(string name, string format, [AsParameters] ReportAddress address, FactDatabase database, Catalogue catalogue, string? csvFor = null)
    {
        if (name.StartsWith(FormReport.Prefix, StringComparison.Ordinal)) return GetForm(name, format, address, database, catalogue);
        if (ReportCatalogue.Find(name) is not { } definition) return Unknown(name);
        Report Build() => definition.Build(database, address.ToRequest(), null);
        return format switch
        {
            "json" => TypedResults.Ok(ReportJson.From(Build())),
            "csv" => FileAnswer.Of($"{name}.csv", stream => CsvExport.Write(Build(), stream, csvFor is null ? CsvStyle.Marked : AnswerFormat.Csv(csvFor))),
            "xlsx" => FileAnswer.Of($"{name}.xlsx", stream => XlsxExport.Write(Build(), stream)),
            "txt" when Build().Letter is { } letter => TypedResults.Text(letter),
            _ => ApiProblem.UnknownFormat(format, "json", "csv", "xlsx"),
        };
    }

    private static IResult GetForm(string name, string format, ReportAddress address, FactDatabase database, Catalogue catalogue)
    {
        if (format is not ("json" or "csv" or "xlsx")) return ApiProblem.UnknownFormat(format, "json", "csv", "xlsx");
        if (FormReport.Build(database, catalogue.Forms, name, address.ToRequest()) is not { } form)
            return ApiProblem.NotFound("báo cáo", name, Likeness.Nearest(name, FormReport.Names(catalogue.Forms)));
        return format switch
        {
            "json" => TypedResults.Ok(ReportJson.From(form.ToReport())),
            "csv" => FileAnswer.Of($"{name}.csv", stream => CsvExport.Write(form.ToReport(), stream)),
            _ => FileAnswer.Of($"{name}.xlsx", stream => XlsxFormExport.Write(form, stream)),
        };
    }
}
