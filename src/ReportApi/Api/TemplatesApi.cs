using System.Globalization;
using DienHinh.Analytics.Exports;
using DienHinh.Ingest.Reference;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>Empty workbooks to fill in.</summary>
internal static class TemplatesApi
{
    public static void MapTemplates(this IEndpointRouteBuilder api) =>
        api.MapGet("/templates/{plan}/{unit}/{year:int}.xlsx", Get).Demands(Right.See).WithTags("templates").WithSummary("The empty workbook that a unit fills in for a year of a plan.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<FileContentHttpResult, ProblemHttpResult> Get(string plan, string unit, int year, Catalogue catalogue)
    {
        if (catalogue.Plans.Find(plan) is not { } known) return ApiProblem.Of(StatusCodes.Status404NotFound, "unknown-plan", "Không có kế hoạch này", $"Không có kế hoạch \"{plan}\".");
        if (TemplateUnits.Find(catalogue, unit, year) is not { } found) return ApiProblem.Of(StatusCodes.Status404NotFound, "unknown-unit", "Không có đơn vị này", $"Không có đơn vị \"{unit}\" trong năm {year}.");
        try
        {
            return FileAnswer.Of(string.Create(CultureInfo.InvariantCulture, $"bieu-{found.Code}-{year}.xlsx"), stream => TemplateWorkbook.Write(catalogue, known, found, year, stream));
        }
        catch (ArgumentException wrong)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "template-not-possible", "Không lập được biểu", wrong.Message);
        }
    }
}
