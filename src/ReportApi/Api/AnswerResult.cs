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
/// large is kept on disk meanwhile, so that a million rows cost no more memory than a few.
/// </summary>
internal sealed class AnswerResult(FactDatabase database, MetricQuery query, AnswerFormat format, CsvStyle csv) : IResult
{
    private const int HeldBytes = 256 * 1024;

    public async Task ExecuteAsync(HttpContext context)
    {
        var response = context.Response;
        await using var body = new FileBufferingWriteStream(HeldBytes, bufferLimit: null, tempFileDirectoryAccessor: () => database.ScratchFolder);
        using (var answer = QueryRunner.Open(database, query))
        {
            format.Write(answer, database, body, csv);
            if (query.Include.Contains(Inclusion.Lineage)) NamedExports.Note(context, query.Names);
            response.Headers["X-Total-Rows"] = answer.Head.TotalRows.ToString(CultureInfo.InvariantCulture);
            response.Headers["X-Truncated"] = answer.Head.Truncated ? "true" : "false";
            response.Headers["X-Data-Version"] = answer.Head.DataVersion;
        }

        response.ContentType = format.Name is "json" or "csv" ? format.MediaType + "; charset=utf-8" : format.MediaType;
        response.ContentLength = body.Length;
        if (format.Name != "json") response.Headers.ContentDisposition = $"attachment; filename=so-lieu.{format.Name}";
        await body.DrainBufferAsync(response.Body, context.RequestAborted);
    }
}
