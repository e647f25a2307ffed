using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Tests.Reference;
using Xunit.Abstractions;

namespace DienHinh.Ingest.Tests;

/// <summary>Whatever happened to a data folder, a rebuild from archive and journal comes to an equal database.</summary>
public sealed class HistoryTest(ITestOutputHelper output)
{
    private static readonly string[] s_strangeMovements =
        ["Sạch làng tốt ruộng", "Ngày thứ bảy vì dân", "Vườn rau chung của phố", "Phong trào không ai biết"];

    private static readonly string[] s_knownMovements = ["Xây dựng nông thôn mới", "Lao động giỏi, lao động sáng tạo", "Dạy tốt - Học tốt", "“Toàn dân đoàn kết xây dựng đời sống văn hóa”"];
    private static readonly string[] s_meanings = ["nong-thon-moi", "day-tot-hoc-tot", "nong-thon-moi,day-tot-hoc-tot", Decision.Ignore, Decision.Undecided];
    private static readonly string[] s_kinds = ["Tập thể", "Cá nhân", "Hộ gia đình", "Nhóm thân hữu", "Chòm xóm"];
    private static readonly string[] s_plans = ["ninh-thuan-2021-2025", "phuc-linh-2021-2025"];

    public static TheoryData<int> PlainSeeds => [.. Enumerable.Range(1, 20)];

    public static TheoryData<int> MoreSeeds => [.. Enumerable.Range(101, 100)];

    [Theory]
    [MemberData(nameof(PlainSeeds))]
    public void Rebuild_AfterARandomHistory_GivesEqualTables(int seed) => Live(seed);

    [Theory]
    [MemberData(nameof(MoreSeeds))]
    [Trait("Category", "Slow")]
    public void Rebuild_AfterManyMoreHistories_GivesEqualTables(int seed) => Live(seed);

    private void Live(int seed)
    {
        var random = new Random(seed);
        using var folder = new LastingFolder();
        var sent = new List<(string Name, byte[] Content)>();
        var data = folder.Open();
        try
        {
            for (var step = 0; step < 15; step++)
            {
                folder.Clock.Now += TimeSpan.FromMinutes(random.Next(1, 5000));
                if (random.Next(12) == 0)
                {
                    data.Dispose();
                    data = folder.Open();
                }

                output.WriteLine(Step(data, random, sent));
            }

            var lived = LastingFolder.Digest(data);
            data.Dispose();
            File.Delete(Path.Combine(folder.Path, "dienhinh.duckdb"));
            data = folder.Rebuild();
            Assert.Equal(lived, LastingFolder.Digest(data));
        }
        finally
        {
            data.Dispose();
        }
    }

    private static string Step(DataFolder data, Random random, List<(string Name, byte[] Content)> sent)
    {
        switch (random.Next(10))
        {
            case 0:
                var sample = Pick(random, Directory.GetFiles(Path.Combine(RealCatalogue.Root, "samples"), "phuong-*").Order(StringComparer.Ordinal).ToArray());
                return Send(data, Path.GetFileName(sample), File.ReadAllBytes(sample), sent);
            case 1 when sent.Count > 0:
                var again = Pick(random, sent);
                return Send(data, "gui lai " + again.Name, again.Content, sent);
            case 2:
                var bytes = new byte[random.Next(1, 400)];
                random.NextBytes(bytes);
                return Send(data, "hong.xlsx", bytes, sent);
            case 3 or 4 or 5:
                return Decide(data, random);
            case 6:
                return Hold(data, random);
            default:
                var report = Report(random);
                return Send(data, report.FileName, report.ToBytes(), sent);
        }
    }

    private static string Send(DataFolder data, string name, byte[] content, List<(string Name, byte[] Content)> sent)
    {
        var result = data.Pipeline.Ingest(name, content, new IngestOptions());
        sent.Add((name, content));
        return $"{name}: {result.Status} id {result.Id} version {result.Version} ({result.Exemplars} + {result.Pending} waiting)";
    }

    private static string Decide(DataFolder data, Random random)
    {
        var request = random.Next(3) == 0
            ? new DecisionRequest(DecisionSubject.Kind, Pick(random, s_kinds[3..]), Pick(random, ["collective", "household", Decision.Ignore, Decision.Undecided]))
            : new DecisionRequest(DecisionSubject.Movement, Pick(random, s_strangeMovements).ToUpperInvariant(), Pick(random, s_meanings));
        if (random.Next(3) == 0) request = request with { Plan = Pick(random, s_plans) };
        var result = data.Pipeline.Decide(request, "người thử");
        return $"decided {request}: {string.Join(",", result.Submissions)}, waiting {result.WaitingBefore} -> {result.WaitingAfter}";
    }

    private static string Hold(DataFolder data, Random random)
    {
        var request = new DecisionRequest(Pick(random, [DecisionSubject.Exemplar, DecisionSubject.Subject]), $"{random.Next(1, 4)}-{random.Next(1, 6)}", Pick(random, [Decision.Hold, Decision.Hold, Decision.Release]), Reason: "đơn thư");
        try
        {
            return $"{request}: {data.Pipeline.Decide(request, "người thử").Decision.Spelling}";
        }
        catch (DecisionException refused)
        {
            return $"{request}: {refused.Message}";
        }
    }

    // 2020 and 2026 lie outside the plan: such files are rejected.
    private static MyHaiReport Report(Random random)
    {
        var report = MyHaiReport.Load();
        report.Year = random.Next(8) == 0 ? Pick(random, [2020, 2026]) : random.Next(2021, 2026);
        for (var i = report.Rows.Count - 1; i >= 0; i--)
        {
            switch (random.Next(6))
            {
                case 0: report.Rows.RemoveAt(i); break;
                case 1 or 2: report.Rows[i] = report.Rows[i] with { Movement = Pick(random, s_strangeMovements) }; break;
                case 3: report.Rows[i] = report.Rows[i] with { Kind = Pick(random, s_kinds), Movement = Pick(random, s_knownMovements) }; break;
                case 4: report.Rows.Insert(i, report.Rows[i] with { Name = report.Rows[i].Name + " " + random.Next(100) }); break;
            }
        }

        // A year whose rows all wait joins the submission only when they are decided on: versions and what counts must follow.
        if (random.Next(2) == 0)
        {
            report.Year = 2024;
            for (var i = 0; i < report.Rows.Count; i++)
            {
                var year = random.Next(2021, 2026);
                report.Rows[i] = report.Rows[i] with { Year = year, Movement = year < 2024 && random.Next(3) > 0 ? s_strangeMovements[year % 2] : report.Rows[i].Movement };
            }
        }

        return report;
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
