using System.Globalization;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.WebUtilities;

namespace DienHinh.ReportApi.Api;

/// <summary>
/// An answer on its way out. It is written whole before its first byte leaves, so that a failure is still a proper error and never half a table; what is
/// large is kept on disk meanwhile, so that a million rows cost no more memory than a few. What is small and was asked by an address is kept for the next who asks.
/// </summary>
internal sealed class AnswerResult(FactDatabase database, Func<MetricQuery> query, AnswerFormat format, Func<CsvStyle> csv) : IResult
{
    private const int HeldBytes = 256 * 1024;

    public async Task ExecuteAsync(HttpContext context)
    {
        var (version, words) = HttpMethods.IsGet(context.Request.Method) ? (QueryRunner.DataVersion(database), Words(context)) : (null, "");
        if (version is not null && AnswerBytes.Of(database).Find(words, version) is { } known)
        {
            await Send(context, known);
            return;
        }

        await using var body = new FileBufferingWriteStream(HeldBytes, bufferLimit: null, tempFileDirectoryAccessor: () => database.ScratchFolder);
        SentAnswer head;
        var asked = query();
        using (var answer = QueryRunner.Open(database, asked))
        {
            format.Write(answer, database, body, csv());
            if (asked.Include.Contains(Inclusion.Lineage)) NamedExports.Note(context, asked.Names);
            head = new([], answer.Head.DataVersion, answer.Head.TotalRows, answer.Head.Truncated);
        }

        // What names persons is worked out for each who asks.
        if (version is null || body.Length > AnswerBytes.Longest || asked.Include.Contains(Inclusion.Lineage))
        {
            SetHeaders(context.Response, head, body.Length);
            await body.DrainBufferAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        using var bytes = new MemoryStream((int)body.Length);
        await body.DrainBufferAsync(bytes, context.RequestAborted);
        head = head with { Body = bytes.ToArray() };
        AnswerBytes.Of(database).Keep(words, version, head);
        await Send(context, head);
    }

    /// <summary>All that the answer follows from besides the data: the day is in it because "closed" years are those closed today, what the caller may see because another may see something else.</summary>
    private string Words(HttpContext context) => string.Join('\n', format.Name, context.Request.QueryString.Value,
        VietnamDay.Today(context.RequestServices.GetRequiredService<TimeProvider>()).DayNumber.ToString(CultureInfo.InvariantCulture), VersionedAnswer.Seen(database.VisibleUnits));

    private async Task Send(HttpContext context, SentAnswer answer)
    {
        SetHeaders(context.Response, answer, answer.Body.Length);
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private void SetHeaders(HttpResponse response, SentAnswer answer, long length)
    {
        response.Headers["X-Total-Rows"] = answer.TotalRows.ToString(CultureInfo.InvariantCulture);
        response.Headers["X-Truncated"] = answer.Truncated ? "true" : "false";
        response.Headers["X-Data-Version"] = answer.DataVersion;
        response.ContentType = format.Name is "json" or "csv" ? format.MediaType + "; charset=utf-8" : format.MediaType;
        response.ContentLength = length;
        if (format.Name != "json") response.Headers.ContentDisposition = $"attachment; filename=so-lieu.{format.Name}";
    }
}
