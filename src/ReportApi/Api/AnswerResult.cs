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
        await using var body = new FileBufferingWriteStream(HeldBytes, bufferLimit: null, tempFileDirectoryAccessor: () => database.ScratchFolder);
        SentAnswer sent;
        var asked = query();
        using (var answer = QueryRunner.Open(database, asked))
        {
            format.Write(answer, database, body, csv());
            if (asked.Include.Contains(Inclusion.Lineage)) NamedExports.Note(context, asked.Names);
            sent = new([], format.Name is "json" or "csv" ? format.MediaType + "; charset=utf-8" : format.MediaType, format.Name == "json" ? null : $"attachment; filename=so-lieu.{format.Name}",
                answer.Head.DataVersion, answer.Head.TotalRows.ToString(CultureInfo.InvariantCulture), answer.Head.Truncated);
        }

        var place = asked.Include.Contains(Inclusion.Lineage) ? null : context.Features.Get<AnswerPlace>();
        if (place is null || body.Length > AnswerBytes.Longest)
        {
            sent.SetHeaders(context.Response, body.Length);
            await body.DrainBufferAsync(context.Response.Body, context.RequestAborted);
            return;
        }

        using var bytes = new MemoryStream((int)body.Length);
        await body.DrainBufferAsync(bytes, context.RequestAborted);
        sent = sent with { Body = bytes.ToArray() };
        place.Keep(sent);
        await sent.Send(context);
    }
}
