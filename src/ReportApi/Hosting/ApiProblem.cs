using System.Text.Json;
using System.Text.RegularExpressions;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DienHinh.ReportApi.Hosting;

/// <summary>Every error of the API: an RFC 9457 problem with a stable <c>code</c> and a sentence for the person who can act.</summary>
public static partial class ApiProblem
{
    /// <summary>A problem with its code, a short title and what to do.</summary>
    public static ProblemHttpResult Of(int status, string code, string title, string detail, IDictionary<string, object?>? more = null)
    {
        var extensions = new Dictionary<string, object?>(more ?? new Dictionary<string, object?>()) { ["code"] = code };
        return TypedResults.Problem(detail, statusCode: status, title: title, type: "urn:dienhinh:problem:" + code, extensions: extensions);
    }

    /// <summary>Nothing is known under this id or name.</summary>
    public static ProblemHttpResult NotFound(string what, string id, string? nearest = null) =>
        Of(StatusCodes.Status404NotFound, "not-found", "Không tìm thấy", $"Không có {what} \"{id}\"." + (nearest is null ? "" : $" Có phải ý bạn là \"{nearest}\"?"),
            nearest is null ? null : new Dictionary<string, object?> { ["nearest"] = nearest });

    /// <summary>The format at the end of the address is not offered here.</summary>
    public static ProblemHttpResult UnknownFormat(string format, params string[] offered) =>
        Of(StatusCodes.Status404NotFound, "unknown-format", "Không có định dạng này", $"Không có định dạng \"{format}\"; hãy dùng: {string.Join(", ", offered)}.");

    /// <summary>None of the forms that the caller takes is offered here.</summary>
    public static ProblemHttpResult NotAcceptable(IEnumerable<string> offered) =>
        Of(StatusCodes.Status406NotAcceptable, "not-acceptable", "Không có dạng được yêu cầu", $"Tiêu đề Accept không nhận dạng nào có ở đây: {string.Join(", ", offered)}.");

    /// <summary>All mistakes of a question at once.</summary>
    public static ProblemHttpResult Of(QueryException mistakes) =>
        Of(StatusCodes.Status400BadRequest, "invalid-query", "Câu hỏi chưa đúng", mistakes.Message, new Dictionary<string, object?> { ["errors"] = mistakes.Errors });

    /// <summary>A body that cannot be read, with the place of the mistake.</summary>
    public static ProblemHttpResult Of(JsonException mistake) => Of(
        StatusCodes.Status400BadRequest, "invalid-json", "JSON không đọc được",
        $"Nội dung JSON sai ở {mistake.Path ?? "$"}: {(mistake is QuestionJsonException told ? told.Message : "thiếu, thừa hoặc sai kiểu; hãy xem /openapi/v1.json.")}");

    /// <summary>Gives a body to an answer that has only a status (404, 405, 415, …).</summary>
    public static Task Write(StatusCodeContext context) => ForStatus(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext);

    /// <summary>Turns what a handler threw into a problem, without its inner workings.</summary>
    public static Task Write(HttpContext context)
    {
        var thrown = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        return FromException(thrown).ExecuteAsync(context);
    }

    private static ProblemHttpResult FromException(Exception? thrown) => thrown switch
    {
        QueryException mistakes => Of(mistakes),
        JsonException json => Of(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest, InnerException: JsonException json } => Of(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad =>
            Of(StatusCodes.Status400BadRequest, "bad-request", "Yêu cầu chưa đúng", Explain(bad)),
        BadHttpRequestException bad => ForStatus(bad.StatusCode),
        _ when DiskFull.Is(thrown) => ForStatus(StatusCodes.Status507InsufficientStorage),
        _ => ForStatus(StatusCodes.Status500InternalServerError),
    };

    // The framework says it in English and with the names of our types.
    private static string Explain(BadHttpRequestException bad) => UnboundParameter().Match(bad.Message) is { Success: true } match
        ? $"Tham số \"{char.ToLowerInvariant(match.Groups[1].Value[0])}{match.Groups[1].Value[1..]}\" có giá trị \"{match.Groups[2].Value}\" không đúng kiểu."
        : "Tham số hoặc nội dung gửi lên không đúng; hãy xem /openapi/v1.json.";

    [GeneratedRegex("parameter \"(?:\\S+ )?(\\w+)\" from \"(.*)\"")]
    private static partial Regex UnboundParameter();

    private static ProblemHttpResult ForStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Of(status, "bad-request", "Yêu cầu chưa đúng", "Tham số hoặc nội dung gửi lên không đúng; hãy xem /openapi/v1.json."),
        StatusCodes.Status404NotFound => Of(status, "not-found", "Không tìm thấy", "Không có địa chỉ này; các địa chỉ có trong /openapi/v1.json."),
        StatusCodes.Status405MethodNotAllowed => Of(status, "method-not-allowed", "Sai phương thức", "Địa chỉ này không nhận phương thức vừa dùng; xem tiêu đề Allow."),
        StatusCodes.Status413PayloadTooLarge => Of(status, "too-large", "Tệp quá lớn", $"Mỗi tệp nhiều nhất {UploadLimit.Megabytes} MB."),
        StatusCodes.Status415UnsupportedMediaType => Of(status, "unsupported-media-type", "Sai kiểu nội dung", "Hãy gửi application/json, hoặc multipart/form-data khi nộp tệp."),
        StatusCodes.Status507InsufficientStorage => Of(status, "disk-full", "Đĩa đã đầy", DiskFull.Advice),
        StatusCodes.Status500InternalServerError => Of(status, "internal", "Lỗi của máy chủ", "Máy chủ gặp lỗi ngoài dự kiến; chi tiết nằm trong nhật ký của máy chủ."),
        _ => Of(status, "http-" + status.ToString(System.Globalization.CultureInfo.InvariantCulture), "Yêu cầu không thực hiện được", "Yêu cầu không thực hiện được."),
    };
}
