using System.Globalization;

namespace DienHinh.Analytics.Querying;

/// <summary>Turns the words for periods into years and days, with what the plan says about its reviews, stages and deadlines.</summary>
/// <param name="data">The data.</param>
/// <param name="plan">Plan id with its years, or null for all plans.</param>
internal sealed class PeriodResolver(Snapshot data, (string Id, int From, int To)? plan)
{
    /// <summary>What is wrong with the words resolved so far.</summary>
    public List<QueryError> Errors { get; } = [];

    /// <summary>The period of the scope, with its remarks; null stands for all years. A word that is not understood gives an empty scope and an error.</summary>
    public QueryScope Resolve(string? word)
    {
        if (word is null)
            return WholeYears("all", plan is { } p ? (p.From, p.To) : KnownYears());
        return PeriodWord.Parse(word) switch
        {
            PeriodWord.Years years => WholeYears(word, (years.From, years.To)),
            PeriodWord.Days days => DaysOf(word, days.From, days.To),
            PeriodWord.Closed closed => ClosedYears(word, closed),
            PeriodWord.Named named => ResolveNamed(word, named.Id),
            PeriodWord.Between between => ResolveBetween(word, between),
            _ => Refuse(word, "Kỳ phải là năm (2023, 2021..2025), nửa năm (2023-H1), quý (2023-Q2), tháng (2023-05), ngày, khoảng theo thứ tự của chúng, "
                + "giai đoạn hoặc kỳ sơ kết, tổng kết của kế hoạch, phần tăng giữa hai kỳ (interim-2023..final-2025), các năm đã khép (closed@2024-12-31), hay những năm đã khép gần nhất (last-3-years)."),
        };
    }

    private (int From, int To)? KnownYears() => data.LookUp(QueryCompiler.Years(), r => r.IsDBNull(0) ? ((int, int)?)null : (r.GetInt32(0), r.GetInt32(1)))[0];

    private static QueryScope WholeYears(string name, (int From, int To)? years) => years is not { } y
        ? new QueryScope { FromYear = 1, ToYear = 0 }
        : new QueryScope
        {
            FromYear = y.From,
            ToYear = y.To,
            Periods = [new(name, new DateOnly(y.From, 1, 1), new DateOnly(y.To, 12, 31))],
        };

    private static QueryScope DaysOf(string name, DateOnly from, DateOnly to) =>
        new() { FromYear = from.Year, ToYear = to.Year, FromDay = from, CutOff = to, Periods = [new(name, from, to)] };

    private QueryScope ClosedYears(string word, PeriodWord.Closed asked)
    {
        var on = asked.On;
        var deadlines = data.LookUp(QueryCompiler.Deadlines(plan?.Id), r => (Year: r.GetInt32(0), On: r.GetDay(1)));
        // A year whose predecessor is still open is not reported as closed: the years asked about follow each other.
        var closed = deadlines.TakeWhile(d => d.On <= on).ToList();
        if (asked.Latest is { } latest && closed.Count > latest)
            closed = closed[^latest..];
        if (closed.Count > 0)
            return WholeYears(word, (closed[0].Year, closed[^1].Year));
        return WholeYears(word, null) with { Warnings = [new("no-closed-cycle", $"Đến ngày {Day(on)} chưa năm nào qua hạn nộp.", $"By {Day(on)} no year has passed its due date.")] };
    }

    private QueryScope ResolveNamed(string word, string id)
    {
        if (plan is not { } known)
            return Refuse(word, "Giai đoạn và kỳ sơ kết, tổng kết thuộc về một kế hoạch. Hãy nêu kế hoạch, hoặc hỏi theo năm.");
        var reviews = Reviews(known.Id);
        if (reviews.Find(r => r.Id == id) is { } review)
            return ResolveReview(review, known);
        var stages = data.LookUp(QueryCompiler.Stages(known.Id), r => (
            Id: r.GetString(0), From: r.GetDay(1), To: r.GetDay(2), Years: r.IsDBNull(3) ? ((int, int)?)null : (r.GetInt32(3), r.GetInt32(4))));
        // A stage takes the years that count in it, so that two stages that share a year count no record twice.
        if (stages.Find(s => s.Id == id || "stage-" + s.Id == id) is { Id: not null } stage)
            return stage.Years is { } years ? WholeYears(word, years) : DaysOf(word, stage.From, stage.To);

        List<string> names = [.. reviews.Select(r => r.Id), .. stages.Select(s => s.Id.All(char.IsAsciiDigit) ? "stage-" + s.Id : s.Id)];
        var list = names.Count == 0 ? "Kế hoạch này không có kỳ nào." : $"Các kỳ và giai đoạn của kế hoạch: {string.Join(", ", names)}.";
        return Refuse(word, $"Kế hoạch không có kỳ “{id}”. {list}", NearestName.Find(id, names));
    }

    /// <summary>The increment: the second review with the first to be taken off.</summary>
    private QueryScope ResolveBetween(string word, PeriodWord.Between between)
    {
        var faults = Errors.Count;
        var (first, second) = (ResolveNamed(between.First, between.First), ResolveNamed(between.Second, between.Second));
        if (Errors.Count > faults)
            return second;
        if (first.CutOff is not { } from || second.CutOff is not { } to || first.FromDay is not null || second.FromDay is not null)
            return Refuse(word, "Phần tăng được tính giữa hai kỳ sơ kết, tổng kết. Với giai đoạn, hãy hỏi từng giai đoạn.");
        return from >= to
            ? Refuse(word, $"Kỳ “{between.First}” phải chốt trước kỳ “{between.Second}”. Hãy đổi thứ tự.")
            : second with { Less = first, Periods = [new(word, from.AddDays(1), to)], Warnings = [.. first.Warnings, .. second.Warnings] };
    }

    private static QueryScope ResolveReview(Review review, (string Id, int From, int To) plan)
    {
        var day = review.CutOff ?? EndOfReviewYear(review.Id, plan.To);
        List<QueryWarning> warnings = [];
        if (review.CutOff is null)
            warnings.Add(new("no-cut-off", $"Kế hoạch không ghi ngày chốt số liệu của kỳ {review.Occasion.Vi}; lấy đến hết ngày {Day(day)}.", $"The plan gives no cut-off for the {review.Occasion.En} review; {Day(day)} is taken."));
        else if (review.IsAssumed)
            warnings.Add(new("cut-off-assumed", $"Kế hoạch không ghi rõ ngày chốt số liệu của kỳ {review.Occasion.Vi}; lấy ngày {Day(day)}.", $"The plan does not say the cut-off of the {review.Occasion.En} review clearly; {Day(day)} is taken."));
        return new QueryScope
        {
            FromYear = plan.From,
            ToYear = day.Year,
            CutOff = day,
            YearOnlyCounts = review.YearOnlyCounts,
            Periods = [new(review.Id, new DateOnly(plan.From, 1, 1), day)],
            Warnings = warnings,
        };
    }

    /// <summary>A plan that names a review and no day means the year that the review's id ends with.</summary>
    private static DateOnly EndOfReviewYear(string review, int lastYear) =>
        new(int.TryParse(review[^Math.Min(4, review.Length)..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1900 ? year : lastYear, 12, 31);

    private List<Review> Reviews(string id) => data.LookUp(QueryCompiler.Reviews(id), r => new Review(
        r.GetString(0), r.IsDBNull(1) ? null : r.GetDay(1), r.GetBoolean(2), r.GetBoolean(3), r.GetString(4) == "final"));

    private QueryScope Refuse(string word, string message, string? nearest = null)
    {
        Errors.Add(new("bad-period", word, nearest is null ? message : $"{message} Có phải ý là “{nearest}”?", nearest));
        return WholeYears("", null);
    }

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);

    private sealed record Review(string Id, DateOnly? CutOff, bool IsAssumed, bool YearOnlyCounts, bool IsFinal)
    {
        /// <summary>What people call it; its id is a word of questions.</summary>
        public Title Occasion => IsFinal ? new("tổng kết", "final") : new("sơ kết", "interim");
    }
}
