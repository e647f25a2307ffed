using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using Microsoft.Net.Http.Headers;

namespace DienHinh.ReportApi.Hosting;

/// <summary>
/// Answers that follow from the data alone carry the data's version as their ETag, and a caller that has it already is told so (304) before anything is
/// worked out; what somebody asked before goes out again as it did, before the question is even read. Besides the data, an answer follows from the program,
/// the day ("closed" years), the form asked for, and what the caller may see.
/// </summary>
internal static class VersionedAnswer
{
    private static readonly string s_program = typeof(VersionedAnswer).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    private static readonly Mark s_mark = new();

    /// <summary>Gives the route an ETag.</summary>
    public static TBuilder WithVersion<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(s_mark);

    /// <summary>Answers what can be answered without the route. Comes after the gate, for what a caller may see is part of the question.</summary>
    /// <param name="app">The application.</param>
    /// <param name="database">The data that all routes answer from; only their version is asked for.</param>
    public static void UseVersionedAnswers(this IApplicationBuilder app, FactDatabase database)
    {
        var kept = new AnswerBytes();
        var clock = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is null) return next(context);
            var request = context.Request;
            var words = new AnswerWords(request.Path.Value ?? "", request.QueryString.Value ?? "", request.Headers.Accept.ToString(), VietnamDay.Today(clock).DayNumber, Seen(Caller.Of(context).Units));
            // Read before the answer: should data come in between, the answer is newer than its tag, and is asked for again.
            var version = QueryRunner.DataVersion(database);
            var known = kept.Find(words, version);
            var tag = known?.Tag ?? Tag(words, version);
            if (IsKnownToCaller(request, tag, known is not null))
            {
                SetHeaders(context.Response, tag);
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }

            if (known is var (answer, _))
            {
                SetHeaders(context.Response, tag);
                return answer.Send(context);
            }

            context.Features.Set(new AnswerPlace(kept, words, version, tag));
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK) SetHeaders(context.Response, tag);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    // The tag is of this very question, so who has it was answered once. "*" stands for any answer there is: of a question that was never answered nobody knows that there is one.
    private static bool IsKnownToCaller(HttpRequest request, string tag, bool isAnswered)
    {
        if (request.Headers.IfNoneMatch.Count == 0) return false;
        var own = new EntityTagHeaderValue(tag);
        return request.GetTypedHeaders().IfNoneMatch.Any(t => (isAnswered && t.Equals(EntityTagHeaderValue.Any)) || t.Compare(own, useStrongComparison: false));
    }

    private static void SetHeaders(HttpResponse response, string tag)
    {
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.Vary = "Accept, Cookie, Authorization, " + CallerAuthentication.KeyHeader;
    }

    private static string Seen(IReadOnlyList<string>? visibleUnits) => visibleUnits is { } units ? "units " + string.Join(',', units) : "all";

    private static string Tag(AnswerWords words, string version)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', version, s_program, words.Day.ToString(CultureInfo.InvariantCulture), words.Path, words.Query, words.Accept, words.Seen)));
        return $"\"{version}.{Convert.ToHexStringLower(hash, 0, 6)}\"";
    }

    private sealed class Mark;
}

/// <summary>Where the answer to a request may be kept for the next who asks the same.</summary>
/// <param name="kept">All that are kept.</param>
/// <param name="words">What was asked, by whom.</param>
/// <param name="dataVersion">The data, before the answer was worked out.</param>
/// <param name="tag">The tag of the answer.</param>
internal sealed class AnswerPlace(AnswerBytes kept, AnswerWords words, string dataVersion, string tag)
{
    /// <summary>Keeps it. Never what names persons: that is worked out, and written into the journal, for each who asks.</summary>
    public void Keep(SentAnswer answer) => kept.Keep(words, dataVersion, answer, tag);
}
