using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Plans;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>The shares that a plan sets a number for besides its quotas (tỷ lệ phải đạt), each as a sentence: "trên 30 %" is over, and nothing of nothing is no data.</summary>
internal static class KpiLines
{
    private const string DirectLabour = "direct-labour-share";
    private const string Individuals = "individuals";
    private const string AllAwards = "awards";

    private sealed record Figure(string? Kind, string? Category, long Awards, long Recognised);

    /// <summary>One line for each share whose figures we have; none where the plan sets none.</summary>
    public static IEnumerable<string> Of(Snapshot data, ReportQuestion question, string plan, string? period)
    {
        var kpis = data.LookUp(QueryCompiler.Kpis(plan), r => (Id: r.GetString(0), Name: r.GetString(1), Bound: BoundOf(r.GetString(2)), Value: r.GetDecimal(3), Denominator: r.IsDBNull(4) ? null : r.GetString(4)));
        foreach (var (_, name, bound, value, denominator) in kpis.Where(k => k.Id == DirectLabour))
        {
            var answer = question.AskPeriod(["awards", "recognised"], ["kind", "category"], period);
            var (kind, category) = (Column(answer, "kind"), Column(answer, "category"));
            yield return Line(name, bound, value, denominator, [.. answer.Rows.Select(r => new Figure((string?)r[kind], (string?)r[category], (long?)r[^2] ?? 0, (long?)r[^1] ?? 0))]);
        }
    }

    private static string Line(string name, Bound? bound, decimal value, string? denominator, IReadOnlyList<Figure> figures)
    {
        long Counted(Figure figure) => denominator == Individuals ? figure.Recognised : figure.Awards;
        var of = figures.Where(f => denominator == AllAwards || f.Kind == "individual").Sum(Counted);
        var direct = figures.Where(f => f is { Kind: "individual", Category: "direct-worker" }).Sum(Counted);
        var unknown = figures.Where(f => f is { Kind: "individual", Category: null }).Sum(Counted);
        var asked = $"kế hoạch đòi {(bound == Bound.MoreThan ? "trên" : bound == Bound.AtLeast ? "ít nhất" : "đúng")} {Percent((double)value)}";
        var what = denominator switch { Individuals => "cá nhân điển hình", AllAwards => "lượt khen", _ => "lượt khen cá nhân" };
        if (Kpi.IsMet(bound, value, direct, of) is not { } isMet)
            return $"{name}: chưa có số liệu ({what}: 0); {asked}.";
        var sentence = $"{name}: {Count(direct)}/{Count(of)} {what} ({Percent((double)direct / of)}), {asked}: {(isMet ? "đạt" : "chưa đạt")}.";
        return unknown == 0 ? sentence : $"{sentence} {Count(unknown)} {what} chưa rõ thuộc nhóm đối tượng nào, tính vào mẫu số.";
    }

    private static int Column(ResultTable answer, string name) => answer.Columns.ToList().FindIndex(c => c.Name == name);

    private static Bound? BoundOf(string code) => Enum.GetValues<Bound>().Where(b => b.Code() == code).Select(b => (Bound?)b).FirstOrDefault();
}
