using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Registers;
using DienHinh.Analytics.Reports;
using DienHinh.Ingest.Plans;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Documents;

/// <summary>The sentences of a review. Each is put together from figures that it cites and says nothing that they do not; causes and praise are for the officer to add.</summary>
internal sealed class ReviewNarrative(ReviewFigures review, FigureSources sources)
{
    private const int Named = 3;

    private string At => $"đến hết ngày {Day(review.CutOff)}";

    private string Plan => review.Plan.Id;

    /// <summary>How many reports were owed, received, late, missing at the cut-off, and what came that was not due yet.</summary>
    public ParagraphBlock Reporting()
    {
        var owed = review.DueReports.ToList();
        var open = review.Reports.Where(r => r.IsExpected).Except(owed).ToList();
        if (owed.Count == 0 && open.Count == 0)
            return sources.Paragraph($"Kế hoạch không yêu cầu báo cáo của {DocumentWords.YearSpan(review.Plan.FromYear, review.CutOff.Year)}.");
        return sources.Paragraph($"{(owed.Count == 0 ? "Đến ngày chốt chưa báo cáo nào đến hạn." : Due(owed))}{(open.Count == 0 ? "" : " " + NotDue(open))}");
    }

    private string Due(List<CompletenessEntry> owed)
    {
        var (from, to) = (review.Plan.FromYear, owed.Max(r => r.Year));
        var question = Command($"report completeness --from {from} --to {to}");
        var span = DocumentWords.YearSpan(from, to);
        string Cite(string label, int count) => sources.Cite($"{label}, {span}", Count(count), question);
        var received = owed.Count(r => r.IsReceived);
        var late = owed.Count(r => r.DaysLate > 0);
        var missing = owed.Where(r => r.IsOverdue(review.Today)).ToList();
        var sentence = $"Báo cáo phải nộp của {span} là {Cite("Báo cáo phải nộp", owed.Count)}, đã nộp {Cite("Báo cáo đã nộp", received)}";
        sentence += $" ({sources.Cite($"Tỷ lệ nộp, {span}", Percent((double)received / owed.Count), question)})";
        if (late > 0)
            sentence += $", trong đó {Cite("Báo cáo nộp trễ", late)} nộp trễ";
        if (missing.Count == 0)
            return sentence + ".";
        var units = missing.Select(r => r.Unit).Distinct().Count();
        return $"{sentence}. Còn {Cite("Báo cáo quá hạn chưa nộp", missing.Count)} báo cáo của {Cite("Đơn vị còn nợ báo cáo", units)} đơn vị chưa nộp; số liệu dưới đây không gồm phần đó.";
    }

    // What came counts as far as its records lie before the cut-off; what did not come was not owed yet.
    private string NotDue(List<CompletenessEntry> open)
    {
        var (from, to) = (open.Min(r => r.Year), open.Max(r => r.Year));
        var span = DocumentWords.YearSpan(from, to);
        var received = open.Count(r => r.IsReceived);
        return received == 0 ? $"Báo cáo {span} đến ngày chốt chưa đến hạn và chưa nộp."
            : $"Báo cáo {span} đến ngày chốt chưa đến hạn, đã nhận {sources.Cite($"Báo cáo đã nhận khi chưa đến hạn, {span}", Count(received), Command($"report completeness --from {from} --to {to}"))}; phần có ngày đến hết ngày chốt được tính.";
    }

    /// <summary>How many were recognised up to the cut-off, by kind, and what they were honoured with.</summary>
    public IEnumerable<ParagraphBlock> Results()
    {
        var question = Query("recognised", "kind");
        if (Figure.Of(review.ByKind.Totals![^1]) is not { } total)
        {
            yield return sources.Paragraph($"{Sentence(At)} chưa có báo cáo nào, nên chưa có số liệu.");
            yield break;
        }

        var kinds = review.ByKind.Rows.Where(r => Figure.Of(r[^1]) > 0)
            .Select(r => $"{sources.Cite($"Được công nhận {At}: {Lower((string)r[1]!)}", Count(Figure.Of(r[^1])!.Value), question)} {Lower((string)r[1]!)}").ToList();
        var all = sources.Cite($"Được công nhận {At}", Count(total), Query("recognised", null));
        yield return sources.Paragraph($"Từ năm {review.Plan.FromYear} {At}, {all} điển hình tiên tiến được công nhận{(kinds.Count > 0 ? ", gồm " + DocumentWords.And(kinds) : "")}.");
        yield return Honours();
    }

    private ParagraphBlock Honours()
    {
        var there = new List<string>();
        var aside = new List<string>();
        var nothing = new List<string>();
        foreach (var (measures, none) in s_honours)
        {
            List<(string Measure, string Text, double Value)> said = [.. measures.Select(m => (m.Measure, m.Text, Value: Value(review.Honours, m.Measure))).Where(m => m.Value > 0)];
            List<(string Measure, string Text, double Value)> ofYears = [.. measures.Select(m => (m.Measure, m.Text, Value: Value(review.HonoursOfYears, m.Measure))).Where(m => m.Value > Value(review.Honours, m.Measure))];
            there.AddRange(said.Select(m => Words(m.Text, $"{Title(m.Measure)} {At}", m.Value, Query(m.Measure, null))));
            aside.AddRange(ofYears.Select(m => Words(m.Text, $"{Title(m.Measure)} đến hết năm {review.CutOff.Year}", m.Value, Command($"query --measures {m.Measure} --period {ReviewFigures.YearsOf(review.Plan, review.CutOff)}"))));
            if (said.Count == 0 && ofYears.Count == 0)
                nothing.Add(none);
        }

        string[] sentences =
        [
            there.Count == 0 ? "" : $"Các báo cáo ghi nhận {DocumentWords.And(there)}.",
            aside.Count == 0 ? "" : $"Tính đến hết năm {review.CutOff.Year}, các báo cáo ghi {DocumentWords.And(aside)}; phần ghi ngày sau ngày chốt hoặc chỉ ghi năm chưa tính vào kỳ này.",
            nothing.Count == 0 ? "" : $"Các báo cáo không ghi {string.Join(", ", nothing)}.",
        ];
        return sources.Paragraph(string.Join(' ', sentences.Where(s => s.Length > 0)));

        double Value(ResultTable answer, string measure) => Figure.Of(answer.Totals![answer.Columns.TakeWhile(c => c.Name != measure).Count()]) ?? 0;
        string Title(string measure) => review.Honours.Columns.First(c => c.Name == measure).Title.Vi;
        string Words(string text, string label, double value, string question) => string.Format(CultureInfo.InvariantCulture, text, sources.Cite(label, Count(value), question));
    }

    // A commendation without a form is no award, and yet a commendation: only where neither is said do the reports say nothing of it.
    private static readonly ((string Measure, string Text)[] Measures, string None)[] s_honours =
    [
        ([("commended", "{0} điển hình được khen thưởng"), ("awards", "{0} lượt khen thưởng")], "khen thưởng"),
        ([("nominated", "{0} điển hình được giới thiệu dự hội nghị, đại hội")], "giới thiệu dự hội nghị, đại hội"),
        ([("replicated", "{0} điển hình được nhân rộng")], "nhân rộng"),
    ];

    /// <summary>The last closed year against the first, and the years with most and fewest.</summary>
    public IEnumerable<ParagraphBlock> Trend()
    {
        if (review is not { Trend: { } trend, ClosedYears: { } span })
            yield break;
        var question = Command($"report trend --from {span.From} --to {span.To}");
        var years = trend.Table.Rows.Where(r => r[1] is not null).Select(r => (Year: (int)(long)r[0]!, Value: Figure.Of(r[1])!.Value)).ToList();
        if (years.Count == 0)
            yield break;
        string Cite((int Year, double Value) y) => sources.Cite($"Được công nhận năm {y.Year}", Count(y.Value), question);
        var (first, last) = (years[0], years[^1]);
        if (years.Count == 1)
        {
            yield return sources.Paragraph($"{Sentence(Year(first.Year))} có {Cite(first)} điển hình được công nhận.{OpenYears(span.To)}");
            yield break;
        }

        var sentence = $"{Sentence(Year(last.Year))} có {Cite(last)} điển hình được công nhận, {Change(first.Value, last.Value, $"năm {last.Year} so với năm {first.Year}", question)} {Year(first.Year)} ({Cite(first)}).";
        var (most, fewest) = (years.MaxBy(y => y.Value), years.MinBy(y => y.Value));
        if (most.Value > fewest.Value)
            sentence += $" Nhiều nhất là {YearsWith(years, most.Value)} ({Cite(most)}), ít nhất là {YearsWith(years, fewest.Value)} ({Cite(fewest)}).";
        yield return sources.Paragraph(sentence + OpenYears(span.To));
    }

    // The year of the cut-off was not over: what counts of it stands in the whole and in no row of the years.
    private string OpenYears(int lastClosed)
    {
        var open = review.ByYear.Rows.Where(r => r[0] is long year && year > lastClosed && Figure.Of(r[^1]) > 0).ToList();
        if (open.Count == 0)
            return "";
        var parts = open.Select(r => $"{sources.Cite($"Được công nhận {At}, thuộc năm {r[0]}", Count(Figure.Of(r[^1])!.Value), Query("recognised", "year"))} điển hình của năm {r[0]}").ToList();
        return $" Các năm này chưa gồm {DocumentWords.And(parts)}, được công nhận {At} và đã có trong tổng số.";
    }

    /// <summary>Increment since the earlier review, and the movements with most.</summary>
    public IEnumerable<ParagraphBlock> Movements()
    {
        if (review is not { Comparison: { Table.Totals: { } totals } comparison, Base: { CutOff: { } day } before } || Figure.Of(totals[2]) is not { } from || Figure.Of(totals[3]) is not { } to)
            yield break;
        var question = Command($"report comparison --from {before.Id} --to {review.Review.Id}");
        yield return sources.Paragraph($"Kỳ sơ kết trước tính đến ngày {Day(day)} có {sources.Cite($"Được công nhận đến {Day(day)}", Count(from), question)} điển hình; từ đó {At} {Added(day, from, to, Figure.Of(totals[4]) is null, question)}.");
        var rows = comparison.Table.Rows.Where(r => Figure.Of(r[3]) > 0).OrderByDescending(r => Figure.Of(r[3])).ToList();
        if (rows.Count > 0)
            yield return sources.Paragraph($"Nhiều điển hình nhất: {string.Join("; ", Leading(rows).Select(r => $"{r[1]} ({sources.Cite($"{r[1]}, {At}", Count(Figure.Of(r[3])!.Value), question)})"))}.");
        var none = comparison.Table.Rows.Where(r => Figure.Of(r[3]) == 0).Select(r => (string)r[1]!).ToList();
        if (none.Count > 0)
            yield return sources.Paragraph($"Chưa có điển hình nào {At}: {string.Join("; ", none)}.");
    }

    // That nothing was added is said only where all reports are in: a gap is not 0.
    private string Added(DateOnly day, double from, double to, bool isGap, string question)
    {
        var missing = review.DueReports.Where(r => !r.IsReceived && r.Year >= day.AddDays(1).Year).Select(r => r.Year).Distinct().Order().Select(Year).ToList();
        var lacking = missing.Count == 0 ? "" : $" (còn thiếu báo cáo {DocumentWords.And(missing)})";
        if (isGap)
            return "chưa có báo cáo" + lacking;
        if (to > from)
            return $"thêm {sources.Cite($"Thêm từ {Day(day)} đến {Day(review.CutOff)}", Count(to - from), question)}{lacking}";
        return lacking.Length > 0 ? "các báo cáo đã nộp không ghi thêm điển hình nào" + lacking : "không thêm điển hình nào";
    }

    /// <summary>The numbers to reach: how many met, which are short and by how much.</summary>
    public IEnumerable<ParagraphBlock> Targets()
    {
        var question = Command($"report attainment --period {review.Review.Id}");
        var table = review.Attainment.Table;
        int Column(string name) => table.Columns.TakeWhile(c => c.Name != name).Count();
        var (target, achieved, shortfall) = (Column("target"), Column("achieved"), Column("shortfall"));
        if (Figure.Of(table.Totals![target]) is not { } asked)
        {
            yield return sources.Paragraph($"Kế hoạch không giao chỉ tiêu bằng số cho thời gian {At}.");
            yield break;
        }

        if (Figure.Of(table.Totals[achieved]) is not { } reached)
        {
            yield return sources.Paragraph($"Chỉ tiêu {At} là {sources.Cite($"Chỉ tiêu {At}", Count(asked), question)}; chưa có báo cáo nào.");
            yield break;
        }

        var whole = sources.Cite($"Chỉ tiêu {At}", Count(asked), question);
        // Of one basis: what is short below is short of the targets that are decided.
        var undecided = Figure.Of(review.Targets.Totals![^1]) ?? 0;
        if (Figure.Of(review.Targets.Totals[^2]) is not { } ratio)
        {
            yield return sources.Paragraph($"Chỉ tiêu {At} là {whole} điển hình, đã có {sources.Cite($"Đạt theo chỉ tiêu {At}", Count(reached), question)}; chưa đủ báo cáo nên chưa biết đạt hay không.");
            yield break;
        }

        var met = sources.Cite($"Đạt theo chỉ tiêu {At}", Count(Math.Round(ratio * (asked - undecided), 6)), question);
        var share = sources.Cite($"Tỷ lệ đạt chỉ tiêu {At}", Percent(ratio), question);
        yield return sources.Paragraph(undecided > 0
            ? $"Chỉ tiêu {At} là {whole} điển hình, trong đó {sources.Cite($"Chỉ tiêu chưa đủ báo cáo {At}", Count(undecided), question)} chưa đủ báo cáo nên chưa biết đạt hay không; "
                + $"trên {sources.Cite($"Chỉ tiêu đã đủ báo cáo {At}", Count(asked - undecided), question)} còn lại, đạt {met} ({share})."
            : $"Chỉ tiêu {At} là {whole} điển hình, đạt {met} ({share}).");
        var lacking = table.Rows.Where(r => Figure.Of(r[shortfall]) > 0).ToList();
        if (lacking.Count == 0)
        {
            yield return sources.Paragraph("Không mục nào có báo cáo mà còn thiếu.");
            yield break;
        }

        var names = lacking.Select(r => $"{r[1]}, {Lower((string)r[3]!)} ({sources.Cite($"Còn thiếu: {r[1]}, {Lower((string)r[3]!)}", Count(Figure.Of(r[shortfall])!.Value), question)})");
        yield return sources.Paragraph($"Còn thiếu {sources.Cite($"Còn thiếu so với chỉ tiêu {At}", Count(Figure.Of(table.Totals[shortfall])!.Value), question)}, tính {Spans()} và từng đối tượng, ở: {string.Join("; ", names)}.");
    }

    // The spans that the plan sets its numbers for.
    private string Spans()
    {
        var closed = PlanTargets.Of(review.Plan).Where(t => t.ClosesOn <= review.CutOff).ToList();
        List<string> spans = [];
        if (closed.Exists(t => t.FromYear == t.ToYear && t.StageId is null)) spans.Add("từng năm");
        if (closed.Exists(t => t.StageId is not null)) spans.Add("từng giai đoạn");
        if (closed.Exists(t => t.FromYear != t.ToYear && t.StageId is null)) spans.Add("cả kỳ kế hoạch");
        return string.Join(", ", spans);
    }

    // Whoever has as many as the last one named is named too.
    private static IEnumerable<IReadOnlyList<object?>> Leading(List<IReadOnlyList<object?>> rows) =>
        rows.TakeWhile((r, i) => i < Named || Figure.AreEqual(Figure.Of(r[3])!.Value, Figure.Of(rows[Named - 1][3])!.Value));

    private string Change(double from, double to, string label, string question) => (to - from, from) switch
    {
        (0, _) => "bằng",
        (var d, 0) => $"tăng {sources.Cite($"Tăng, {label}", Count(d), question)} so với",
        ( > 0 and var d, _) => $"tăng {sources.Cite($"Tăng, {label}", Count(d), question)} ({sources.Cite($"Tăng %, {label}", Percent(d / from), question)}) so với",
        (var d, _) => $"giảm {sources.Cite($"Giảm, {label}", Count(-d), question)} ({sources.Cite($"Giảm %, {label}", Percent(-d / from), question)}) so với",
    };

    private static string YearsWith(List<(int Year, double Value)> years, double value) => DocumentWords.And([.. years.Where(y => y.Value == value).Select(y => Year(y.Year))]);

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    private string Command(FormattableString words) => string.Create(CultureInfo.InvariantCulture, $"{FormattableString.Invariant(words)} --plan {Plan}");

    private string Query(string measure, string? by) => Command($"query --measures {measure}{(by is null ? "" : " --by " + by)} --period {review.Review.Id}");
}
