using System.Diagnostics;
using System.Globalization;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DienHinh.Benchmarks;

/// <summary>Requests a second for a question of a dashboard over a real connection, beside a bare endpoint that returns the same bytes.</summary>
internal static class Requests
{
    private const string Question = "/api/v1/query?measures=recognised,commended&by=year,kind&totals=true";
    private const int Callers = 8;

    /// <summary>Serves a data folder and asks it from so many callers at once, each contender for so many seconds, in three turns; prints medians.</summary>
    public static async Task<int> Race(string folder, double seconds)
    {
        using var data = OpenFolder.Open(folder);
        await using var served = WebHost.Build(data, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        await served.StartAsync();
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Callers });
        var address = served.Urls.Single();
        var answer = await client.GetAsync(address + Question);
        var bytes = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var bare = builder.Build();
        bare.MapGet("/bare", () => Results.Bytes(bytes, "application/json"));
        await bare.StartAsync();
        var bareAddress = bare.Urls.Single() + "/bare";
        var asked = 0;
        (string Name, Func<HttpRequestMessage> Request)[] contenders =
        [
            ("bare Kestrel, the same bytes", () => new(HttpMethod.Get, bareAddress)),
            ("asked before", () => new(HttpMethod.Get, address + Question)),
            ("asked before, with its ETag (304)", () => new(HttpMethod.Get, address + Question) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } }),
            // Another limit is another question to every cache.
            ("never asked before", () => new(HttpMethod.Get, $"{address}{Question}&limit={9_999 - (Interlocked.Increment(ref asked) % 9_000)}")),
        ];
        var rates = contenders.ToDictionary(c => c.Name, _ => new List<double>());
        for (var turn = 0; turn < 4; turn++)
        {
            foreach (var (name, request) in contenders)
            {
                var rate = await RateOf(client, request, seconds);
                // The first turn warms everybody up.
                if (turn > 0) rates[name].Add(rate);
            }
        }

        var reference = Median(rates[contenders[0].Name]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Callers} callers in the same process, {bytes.Length} bytes an answer\n{"",-40}{"requests/s",12}{"of bare",10}"));
        foreach (var (name, _) in contenders)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-40}{Median(rates[name]),12:0}{Median(rates[name]) / reference,10:0.00}"));
        return 0;
    }

    private static async Task<double> RateOf(HttpClient client, Func<HttpRequestMessage> request, double seconds)
    {
        var watch = Stopwatch.StartNew();
        var answered = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed.TotalSeconds < seconds)
            {
                using var asked = request();
                using var answer = await client.SendAsync(asked);
                await answer.Content.CopyToAsync(Stream.Null);
                if ((int)answer.StatusCode is not (200 or 304)) throw new InvalidOperationException($"{asked.RequestUri}: {answer.StatusCode}");
                Interlocked.Increment(ref answered);
            }
        })));
        return answered / watch.Elapsed.TotalSeconds;
    }

    private static double Median(List<double> rates) => rates.Order().ElementAt(rates.Count / 2);
}
