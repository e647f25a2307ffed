using System.Globalization;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Registers;
using DienHinh.Ingest;
using DienHinh.Ingest.Validation;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Api;

/// <summary>Workbooks sent in, and what became of them.</summary>
internal static class SubmissionsApi
{
    public static void MapSubmissions(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/submissions").WithTags("submissions").Demands(Right.See, Right.Submit);
        group.MapPost("/", Receive).WithSummary("Sends a workbook in (multipart: file, plan, unit, year; ?dryRun=true keeps nothing, ?explain=true says what every row and column was taken for).")
            .Accepts<UploadForm>("multipart/form-data")
            .Produces<SubmissionResult>(StatusCodes.Status201Created).Produces<SubmissionResult>(StatusCodes.Status200OK)
            .Produces<SubmissionResult>(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        group.MapGet("/", List).WithSummary("Every workbook received, accepted or rejected, the newest first; ?status=rejected for one status.");
        group.MapGet("/{id:int}", Get).WithSummary("One workbook received, with the answer given at the time.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:int}/findings", Findings).WithSummary("The findings of one workbook.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:int}/annotated.xlsx", Annotated).WithSummary("The sender's own workbook with every finding marked at its cell.").GivesNames().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:int}/original", Original).WithSummary("The file exactly as received.").GivesNames().ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{id:int}/diff/{other:int}", Diff).WithSummary("What differs between two workbooks: rows added, removed and changed from the earlier to the later, and figures.")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Receive(HttpRequest request, CallerFolder data, CancellationToken stopping, bool dryRun = false, bool explain = false)
    {
        if (!request.HasFormContentType) return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        UploadForm form;
        try
        {
            form = UploadForm.Of(await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = UploadLimit.RequestBytes }, stopping));
        }
        catch (InvalidDataException)
        {
            return Results.StatusCode(request.ContentLength is null or > UploadLimit.RequestBytes ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);
        }

        if (form.File is null) return ApiProblem.Of(StatusCodes.Status400BadRequest, "file-missing", "Thiếu tệp", "Hãy gửi tệp trong trường \"file\" của biểu mẫu multipart/form-data.");
        if (form.Mistake(data.Catalogue) is { } mistake) return ApiProblem.Of(StatusCodes.Status400BadRequest, "bad-form-field", "Thông tin kèm tệp chưa đúng", mistake);
        if (form.File.Length > UploadLimit.Bytes) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var content = await form.ReadFile(stopping);
        if (!explain) return Answer(data.Ingest(form.FileName, content, form.Options(dryRun)), dryRun);
        var (result, explanation) = data.IngestExplained(form.FileName, content, form.Options(dryRun));
        return Answer(result with { Explanation = explanation?.Trace }, dryRun);
    }

    private static IResult Answer(SubmissionResult result, bool dryRun) => result.Status switch
    {
        "rejected" => TypedResults.UnprocessableEntity(result),
        "duplicate" => TypedResults.Ok(result),
        _ when dryRun => TypedResults.Ok(result),
        _ => TypedResults.Created(string.Create(CultureInfo.InvariantCulture, $"/api/v1/submissions/{result.Id}"), result),
    };

    private static Results<FileContentHttpResult, ProblemHttpResult> Annotated(int id, CallerFolder data) => data.Submissions.Find(id) is { } found
        ? FileAnswer.Of($"danh-dau-{Path.GetFileNameWithoutExtension(found.Result.File)}.xlsx", stream => AnnotatedWorkbook.Write(data.Submissions.Original(found), AllFindings(found, data), stream))
        : Unknown(id);

    private static Ok<IReadOnlyList<SubmissionEntry>> List(CallerFolder data, string? status = null) =>
        TypedResults.Ok<IReadOnlyList<SubmissionEntry>>([.. data.Submissions.List().Where(s => status is null || s.Result.Status == status).Select(SubmissionEntry.Of)]);

    private static Results<Ok<StoredSubmission>, ProblemHttpResult> Get(int id, CallerFolder data) =>
        data.Submissions.Find(id) is { } found ? TypedResults.Ok(found) : Unknown(id);

    /// <summary>Every remark: of a rejected file only its reasons are kept, and the rest is found out again.</summary>
    private static IReadOnlyList<Finding> AllFindings(StoredSubmission stored, CallerFolder data) =>
        stored.Result.Status == "rejected" && data.Examine(stored.Result.File, data.Submissions.Original(stored), data.Submissions.ChoicesOf(stored)) is { Status: "rejected" } again
            ? again.Findings : stored.Result.Findings;

    private static Results<Ok<IReadOnlyList<Finding>>, ProblemHttpResult> Findings(int id, CallerFolder data) =>
        data.Submissions.Find(id) is { } found ? TypedResults.Ok(found.Result.Findings) : Unknown(id);

    private static Results<FileContentHttpResult, ProblemHttpResult> Original(int id, CallerFolder data) =>
        // Never a type that a browser would open: the bytes are a stranger's.
        data.Submissions.Find(id) is { } found ? TypedResults.File(data.Submissions.Original(found), "application/octet-stream", found.Result.File) : Unknown(id);

    private static Results<Ok<SubmissionDiff>, ProblemHttpResult> Diff(int id, int other, CallerFolder data)
    {
        if (data.Submissions.Find(id) is not { } one) return Unknown(id);
        return data.Submissions.Find(other) is { } two ? TypedResults.Ok(SubmissionDiff.Between(data.Database, one, two)) : Unknown(other);
    }

    private static ProblemHttpResult Unknown(int id) => ApiProblem.NotFound("hồ sơ số", id.ToString(CultureInfo.InvariantCulture));
}
