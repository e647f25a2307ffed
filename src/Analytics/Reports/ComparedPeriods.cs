using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Reports;

/// <summary>The two periods of a comparison in words, with their totals and the reports behind them.</summary>
internal sealed class ComparedPeriods
{
    private readonly ReportQuestion _question;
    private readonly (string From, string To) _words;
    private readonly bool _areApart;
    private readonly bool _areYears;

    /// <param name="question">The report's question.</param>
    /// <param name="answer">Its answer: the later period, compared with the earlier one alone.</param>
    /// <param name="from">Word of the earlier period.</param>
    /// <param name="to">Word of the later one.</param>
    /// <exception cref="QueryException">The periods are not in order.</exception>
    public ComparedPeriods(ReportQuestion question, ResultTable answer, string from, string to)
    {
        _question = question;
        _words = (from, to);
        if (answer.Periods is not [var later, var earlier])
            throw new QueryException([new("bad-period", $"{from}..{to}", $"Một trong hai kỳ ({from}, {to}) chưa có ngày nào. Hãy chọn kỳ khác.")]);
        if (earlier.To >= later.To)
            throw new QueryException([new("bad-period", $"{from}..{to}", $"Kỳ gốc ({from}) phải trước kỳ so sánh ({to}). Hãy chọn hai kỳ khác nhau, kỳ sớm hơn trước.")]);
        _areApart = earlier.To < later.From;
        _areYears = IsYear(earlier) && IsYear(later);
        From = new PeriodFigure(question.Words(earlier), Figure.Of(answer.Totals![3]), answer.CoverageOf.Values.Single());
        To = new PeriodFigure(question.Words(later), Figure.Of(answer.Totals[2]), answer.Coverage!);
        FromColumn = Column(question.T, earlier, From, answer.Columns[3].Type);
        ToColumn = Column(question.T, later, To, answer.Columns[2].Type);
    }

    /// <summary>The earlier period, the base.</summary>
    public PeriodFigure From { get; }

    /// <summary>The later period.</summary>
    public PeriodFigure To { get; }

    /// <summary>Both in order of time.</summary>
    public IReadOnlyList<PeriodFigure> Both => [From, To];

    /// <summary>The column of the earlier period.</summary>
    public ResultColumn FromColumn { get; }

    /// <summary>The column of the later one.</summary>
    public ResultColumn ToColumn { get; }

    /// <summary>What the coverage counts: units for single years, else reports, of which a unit owes one a year.</summary>
    public string Reporter => _areYears ? _question.Reporter : _question.T["báo cáo", "submissions received"];

    /// <summary>The reports behind both; a cumulative period holds those of the earlier one already.</summary>
    public Coverage Coverage => !_areApart ? To.Coverage : new Coverage(
        From.Coverage.Expected is null && To.Coverage.Expected is null ? null : (From.Coverage.Expected ?? 0) + (To.Coverage.Expected ?? 0),
        From.Coverage.Received + To.Coverage.Received,
        From.Coverage.OnTime is null && To.Coverage.OnTime is null ? null : (From.Coverage.OnTime ?? 0) + (To.Coverage.OnTime ?? 0));

    /// <summary>The counted figure of both by source, each record once.</summary>
    public ResultTable[] BySource()
    {
        ResultTable Ask(string period) => _question.AskPeriod([ReportQuestion.Counted], ["source"], period);
        return _areApart ? [Ask(_words.From), Ask(_words.To)] : [Ask(_words.To)];
    }

    private static bool IsYear(ResolvedPeriod period) => period.Name.Length == 4 && int.TryParse(period.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static ResultColumn Column(Language t, ResolvedPeriod period, PeriodFigure figure, ColumnType type) => IsYear(period)
        ? YearPivot.Column(period.To.Year, type)
        : new(period.Name, ColumnRole.Measure, type, "exemplar", new(VietnameseText.Sentence(figure.Words), t[period.Name, VietnameseText.Sentence(figure.Words)]));
}
