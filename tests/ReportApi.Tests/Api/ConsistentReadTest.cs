using System.Text.Json.Nodes;

namespace DienHinh.ReportApi.Tests.Api;

/// <summary>While workbooks come in, every answer is of one moment: its figures belong together, and to the version that it names.</summary>
public sealed class ConsistentReadTest(ReportApiFixture fixture) : IClassFixture<ReportApiFixture>
{
    [Fact]
    public async Task Answers_DuringAnIngest_AreEachOfOneMoment()
    {
        string[] files = [.. Samples.Names("xa-phuc-linh-*"), .. Samples.Names("phuong-bao-an-*"), .. Samples.Names("phuong-phu-ha-*")];
        // The first answer takes long, because the program is compiled on its way: the others are to fall into the writing.
        await fixture.Client.GetStringAsync("/api/v1/query?measures=exemplars,receivedSubmissions&by=year&totals=true&limit=20000");
        var rounds = 0;
        var writing = Task.Run(() =>
        {
            foreach (var file in files)
            {
                var before = Volatile.Read(ref rounds);
                fixture.Ingest(file);
                // Each state is to be asked for; the next file is read and stored while answers are given.
                SpinWait.SpinUntil(() => Volatile.Read(ref rounds) > before, TimeSpan.FromSeconds(5));
            }
        });
        var byVersion = new Dictionary<string, string>();
        var answers = 0;
        do
        {
            var texts = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => fixture.Client.GetStringAsync($"/api/v1/query?measures=exemplars,receivedSubmissions&by=year&totals=true&limit={(i == 2 ? 20_000 : 4_000 + i)}")));
            foreach (var text in texts)
            {
                var answer = JsonNode.Parse(text)!;
                // Rows, totals and coverage are asked for one after the other; of different moments they would not agree.
                foreach (var measure in (string[])["exemplars", "receivedSubmissions"])
                    Assert.Equal((long?)answer["totals"]![measure] ?? 0, answer["rows"]!.AsArray().Sum(r => (long?)r![measure] ?? 0));
                var content = answer["rows"]!.ToJsonString() + answer["totals"]!.ToJsonString() + answer["coverage"]!.ToJsonString();
                var version = (string)answer["dataVersion"]!;
                Assert.Equal(byVersion.TryAdd(version, content) ? content : byVersion[version], content);
                answers++;
            }

            Interlocked.Increment(ref rounds);
        }
        while (!writing.IsCompleted);

        await writing;
        Assert.True(byVersion.Count > 3, $"{answers} answers of {byVersion.Count} versions");
    }
}
