using System.Data.Common;
using System.Globalization;
using DienHinh.Analytics.Feeds;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace DienHinh.ReportApi.OData;

/// <summary>The read feed for Excel, Power BI and whoever else speaks OData 4.0: service document, $metadata, and one set for each feed.</summary>
internal static class ODataApi
{
    /// <summary>Where the service stands.</summary>
    public const string Root = "/odata";

    private const int HeldBytes = 256 * 1024;

    public static void MapOData(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Root).ExcludeFromDescription().Demands(Right.See).WithVersion();
        group.MapGet("", Service);
        group.MapGet("/$metadata", Metadata);
        group.MapGet("/{**path}", Set);
    }

    private static async Task Service(HttpContext context, FactDatabase database) => await Send(context, database, body =>
    {
        ODataJson.Write(body, ContextUrl(context, ""), json => json.Service());
        return StatusCodes.Status200OK;
    });

    private static IResult Metadata(HttpContext context)
    {
        context.Response.Headers["OData-Version"] = "4.0";
        return TypedResults.Bytes(ODataModel.Metadata, "application/xml");
    }

    private static async Task Set(string path, HttpContext context, FactDatabase database) => await Send(context, database, body =>
    {
        var prefers = PageSize(context.Request);
        var question = ODataQuestion.Read(path, context.Request.Query, QueryRunner.DataVersion(database), prefers);
        if (question.IsCount)
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            body.Write(System.Text.Encoding.UTF8.GetBytes(FeedReader.Count(database, question.Query).ToString(CultureInfo.InvariantCulture)));
            return StatusCodes.Status200OK;
        }

        var page = FeedReader.Read(database, question.Query, question.WantsCount);
        var (feed, columns) = (question.Query.Feed, question.Query.Columns);
        if (columns.Any(c => c.IsPersonal)) NamedExports.Note(context, question.Query.Names);
        var about = columns.Count == feed.Columns.Count ? feed.Name : $"{feed.Name}({string.Join(',', columns.Select(c => c.Name))})";
        if (question.Key is not null)
        {
            if (page.Rows.Count == 0) throw new ODataRequestException(StatusCodes.Status404NotFound, "not-found", $"Không có \"{path}\".");
            ODataJson.Write(body, ContextUrl(context, $"#{about}/$entity"), json => json.Row(page.Rows[0], columns));
            return StatusCodes.Status200OK;
        }

        if (prefers is not null) context.Response.Headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"odata.maxpagesize={prefers}");
        ODataJson.Write(body, ContextUrl(context, "#" + about), json => json.Page(page, columns, Next(context.Request, question, page)));
        return StatusCodes.Status200OK;
    });

    /// <summary>The address of the page that follows; null where nothing does, or where the caller has all that was asked for.</summary>
    private static string? Next(HttpRequest request, ODataQuestion question, FeedPage page)
    {
        var left = question.Top - page.Rows.Count;
        if (!page.HasMore || left <= 0) return null;
        var options = request.Query.Where(o => o.Key is not ("$skip" or "$skiptoken" or "$top" or "$count")).Select(o => KeyValuePair.Create(o.Key, (string?)o.Value.ToString())).ToList();
        if (left is { } wanted) options.Add(KeyValuePair.Create("$top", (string?)wanted.ToString(CultureInfo.InvariantCulture)));
        options.Add(KeyValuePair.Create("$skiptoken", (string?)ODataQuestion.Token(page.DataVersion, question.Query.Offset + page.Rows.Count)));
        return $"{ServiceUrl(request)}/{question.Query.Feed.Name}{QueryString.Create(options)}";
    }

    private static async Task Send(HttpContext context, FactDatabase database, Func<Stream, int> write)
    {
        var response = context.Response;
        response.Headers["OData-Version"] = "4.0";
        response.ContentType = $"application/json; odata.metadata={(WantsMetadata(context.Request) ? "minimal" : "none")}; odata.streaming=true; charset=utf-8";
        await using var body = new FileBufferingWriteStream(HeldBytes, bufferLimit: null, tempFileDirectoryAccessor: () => database.ScratchFolder);
        try
        {
            response.StatusCode = write(body);
            await body.DrainBufferAsync(response.Body, context.RequestAborted);
        }
        catch (ODataRequestException wrong)
        {
            await Refuse(response, wrong);
        }
        catch (DbException)
        {
            // Well formed, of the right types, and still nothing that can be worked out: a number out of range, a text that is no pattern.
            await Refuse(response, new ODataRequestException(StatusCodes.Status400BadRequest, "not-computable", "Không tính được điều kiện này; hãy xem lại các số và phép tính trong $filter, $orderby."));
        }
    }

    private static async Task Refuse(HttpResponse response, ODataRequestException wrong)
    {
        response.StatusCode = wrong.Status;
        response.ContentType = "application/json; odata.metadata=minimal; charset=utf-8";
        using var body = new MemoryStream();
        ODataJson.Write(body, null, json => json.Error(wrong));
        await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static string? ContextUrl(HttpContext context, string about) => WantsMetadata(context.Request) ? $"{ServiceUrl(context.Request)}/$metadata{about}" : null;

    private static string ServiceUrl(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}{Root}";

    private static bool WantsMetadata(HttpRequest request) =>
        !(request.Query["$format"].ToString() is { Length: > 0 } format ? format : request.Headers.Accept.ToString()).Contains("metadata=none", StringComparison.OrdinalIgnoreCase);

    private static int? PageSize(HttpRequest request)
    {
        var prefer = request.Headers["Prefer"].SelectMany(p => (p ?? "").Split(',', ';')).Select(p => p.Trim()).FirstOrDefault(p => p.StartsWith("odata.maxpagesize=", StringComparison.OrdinalIgnoreCase)
            || p.StartsWith("maxpagesize=", StringComparison.OrdinalIgnoreCase));
        return prefer is not null && int.TryParse(prefer.AsSpan(prefer.IndexOf('=', StringComparison.Ordinal) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
            ? Math.Min(size, ODataQuestion.LargestPage) : null;
    }
}
