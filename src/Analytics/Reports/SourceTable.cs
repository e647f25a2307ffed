using System.Globalization;
using DienHinh.Analytics.Names;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Reports;

/// <summary>The rows that a report was counted from (dòng nguồn): file, sheet and cells of each, names as asked for.</summary>
/// <param name="Headings">Headings of the columns.</param>
/// <param name="Rows">Text, whole numbers, or null.</param>
/// <param name="Note">What was left out; null for nothing.</param>
public sealed record SourceTable(IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<object?>> Rows, string? Note)
{
    /// <summary>What a row is.</summary>
    public string Explained { get; private init; } = "Mỗi dòng là một điển hình, một số liệu hoặc một báo cáo đứng sau bảng; cột số cộng lại bằng dòng tổng của bảng.";

    /// <summary>Most rows of one table.</summary>
    public const int Most = 20_000;

    /// <summary>What is counted, and where it stands.</summary>
    /// <param name="Heading">Heading of its column.</param>
    /// <param name="Measure">The measure.</param>
    /// <param name="Period">Its period word, or null for all.</param>
    /// <param name="BaseOf">The later period that it is the base of: units that a basis leaves out of the comparison are left out here too.</param>
    /// <param name="Against">The base that it is compared with.</param>
    internal sealed record Count(string Heading, string Measure, string? Period, string? BaseOf = null, string? Against = null);

    /// <summary>The facts behind some figures, each once, with how much it counts in each: the columns add up to the totals of the report.</summary>
    /// <param name="question">The report's question.</param>
    /// <param name="counts">The figures.</param>
    /// <param name="rows">The dimension of the report's rows; null where there is none.</param>
    /// <param name="table">The report's table, for the names of its rows.</param>
    /// <param name="names">How names are shown.</param>
    internal static SourceTable OfFacts(ReportQuestion question, IReadOnlyList<Count> counts, Dimension? rows, ResultTable table, NamesShown names) =>
        OfFacts(question.Sources, counts, rows, table, names);

    /// <summary>The same where the sources of a figure come from elsewhere than a report's question.</summary>
    internal static SourceTable OfFacts(Func<Count, WholeSources> sourcesOf, IReadOnlyList<Count> counts, Dimension? rows, ResultTable table, NamesShown names)
    {
        var found = new OrderedDictionary<string, (RowSource Fact, object?[] Counts)>(StringComparer.Ordinal);
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var left = 0;
        foreach (var (i, count) in counts.Index())
        {
            var sources = sourcesOf(count);
            var (facts, total) = sources.Facts(count.Measure, Most);
            left += total - facts.Count;
            var labels = rows is null || rows.IsPeriod || count.Measure != ReportQuestion.Counted ? null : sources.Values(rows, count.Measure);
            foreach (var fact in facts)
            {
                if (!found.TryGetValue(fact.Id, out var entry)) found[fact.Id] = entry = (fact, new object?[counts.Count]);
                entry.Counts[i] = fact.Counts[count.Measure];
                if (labels is not null && !values.ContainsKey(fact.Id)) values[fact.Id] = [.. labels[fact.Id]];
            }
        }

        var hasLabels = rows is { HasLabel: true, IsPeriod: false };
        var labelOf = hasLabels ? LabelsOf(table) : [];
        return new SourceTable(
            ["Tên", "Đối tượng", "Năm", .. hasLabels ? [rows!.Title.Vi] : Array.Empty<string>(), .. counts.Select(c => c.Heading), "Đơn vị", "Tệp", "Trang tính", "Ô", "Mã truy nguồn"],
            [
                .. found.Values.Select(f => (Fact: NameMask.Apply(f.Fact, names), f.Counts)).Select(f => (IReadOnlyList<object?>)
                [
                    f.Fact.Name ?? "(số của biểu tổng hợp)", Kind(f.Fact.Kind), (long)f.Fact.Year,
                    .. hasLabels ? [string.Join("; ", values.GetValueOrDefault(f.Fact.Id, []).Select(v => labelOf.GetValueOrDefault(v, v.Length == 0 ? rows!.None.Vi : v)))] : Array.Empty<object?>(),
                    .. f.Counts, f.Fact.UnitName ?? f.Fact.Unit, f.Fact.File, f.Fact.Sheet, f.Fact.Cells, f.Fact.Id,
                ]),
            ],
            LeftOut(left));
    }

    /// <summary>The reports owed and received.</summary>
    internal static SourceTable OfReports(ReportQuestion question, string? period, NamesShown names)
    {
        var (reports, total) = question.Sources(new Count("", "receivedSubmissions", period)).Reports(Most);
        return new SourceTable(
            ["Đơn vị", "Mã đơn vị", "Năm", "Phải nộp", "Đã nộp", "Đúng hạn", "Tệp", "Hồ sơ số"],
            [
                .. reports.Select(r => (IReadOnlyList<object?>)
                [
                    r.UnitName ?? r.Unit, r.Unit, (long)r.Year, r.IsExpected ? "có" : "không", r.IsReceived ? "có" : "chưa", r.IsOnTime switch { true => "có", false => "không", _ => null },
                    r.Files.Count == 0 ? null : NameMask.InText(string.Join("; ", r.Files.Select(f => f.File)), names), r.Files.Count == 0 ? null : string.Join("; ", r.Files.Select(f => f.Submission.ToString(CultureInfo.InvariantCulture))),
                ]),
            ],
            LeftOut(total - reports.Count));
    }

    /// <summary>The movements behind a count of them, each with the item of a plan that names it and what that says of it.</summary>
    /// <param name="data">The moment.</param>
    /// <param name="question">What counts them.</param>
    /// <param name="members">Dimensions that say how they are classed.</param>
    /// <param name="clock">Today, or null for the real one.</param>
    internal static SourceTable OfMovements(Snapshot data, MetricQuery question, IReadOnlyList<string> members, TimeProvider? clock)
    {
        var answer = QueryRunner.Run(data, question with { By = ["movement", "planItem", .. members], Totals = false, Limit = Most }, clock);
        // A member is told by its words; what is only an id stands as it is.
        var shown = answer.Columns.Index().Where(c => c.Item.Role != ColumnRole.Measure && (c.Item.Name is "movement" or "planItem" || !answer.Columns.Any(l => l.Name == c.Item.Name + "Name"))).ToList();
        return new SourceTable(
            [.. shown.Select(c => c.Item.Name switch { "movement" => "Mã phong trào", "planItem" => "Kế hoạch/mục", _ => c.Item.Title.Vi })],
            [.. answer.Rows.Where(r => r[^1] is not null).Select(r => (IReadOnlyList<object?>)[.. shown.Select(c => r[c.Index])])],
            LeftOut(answer.TotalRows - answer.Rows.Count))
        {
            Explained = "Mỗi dòng là một mục của kế hoạch nêu tên phong trào; biểu đếm mỗi phong trào một lần.",
        };
    }

    /// <summary>That rows were left out, where they were.</summary>
    internal static string? LeftOut(int rows) => rows <= 0 ? null : $"Còn {VietnameseText.Count(rows)} dòng nguồn nữa không ghi ở đây; hãy lập báo cáo cho phạm vi hẹp hơn, ví dụ một xã hoặc một năm.";

    // Name and id of the report's rows stand beside each other.
    private static Dictionary<string, string> LabelsOf(ResultTable table) => table.Rows.Where(r => r[0] is not null && r[1] is string)
        .GroupBy(r => Convert.ToString(r[0], CultureInfo.InvariantCulture)!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => (string)g.First()[1]!, StringComparer.Ordinal);

    private static string? Kind(string? kind) => kind is null ? null : SemanticModel.Default.FindDimension("kind")!.Members!.FirstOrDefault(m => m.Value == kind)?.Title.Vi ?? kind;
}
