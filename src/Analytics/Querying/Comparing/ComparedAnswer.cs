using System.Globalization;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying.Comparing;

/// <summary>An answer with the columns of its comparisons: the rows of all periods together, each figure beside its base.</summary>
internal sealed class ComparedAnswer
{
    private readonly PeriodAnswer _current;
    private readonly IReadOnlyDictionary<string, PeriodAnswer> _bases;
    private readonly IReadOnlyDictionary<string, LaterReports?> _since;
    private readonly IReadOnlyList<Measure> _measures;
    private readonly List<ComparedColumn> _compared;
    private readonly PeriodAnswer? _targets;
    private readonly IReadOnlyList<AnswerRow> _groups;
    private readonly Dictionary<string, PeerGroups> _peers;
    private readonly ComparedAnswer _whole;
    private readonly List<QueryWarning> _warnings = [];

    private ComparedAnswer(
        Snapshot data, MetricQuery query, SemanticModel model, AnswerLayout layout, PeriodAnswer current, IReadOnlyDictionary<string, QueryScope> bases, ComparedAnswer? whole)
    {
        _current = current;
        _measures = layout.Measures;
        _whole = whole ?? this;
        _bases = bases.ToDictionary(b => b.Key, b => PeriodAnswer.Ask(data, query, b.Value, model), StringComparer.Ordinal);
        _since = _bases.ToDictionary(b => b.Key, b => LaterReports.Of(data, query, b.Value.Scope, current.Scope, model), StringComparer.Ordinal);
        _compared = [.. ComparedColumns.Of(query, model).Select(c => WithParts(c, layout))];
        if (_compared.Exists(c => c.Comparison.To == Comparison.Target))
            _targets = PeriodAnswer.Ask(data, query with { Measures = ["target", "attainment"], Order = [], Compare = [] }, current.Scope, model);
        _groups = [.. current.Union(_bases.Values)];
        _peers = _compared.Select(c => c.Comparison.Within ?? "").Distinct(StringComparer.Ordinal)
            .ToDictionary(w => w, w => PeerGroups.Of(data, query, layout, _groups, w.Length == 0 ? null : w, DayOf(current.Scope)), StringComparer.Ordinal);
        Columns = [.. layout.Columns, .. _compared.Select(c => c.Column)];
        var own = _groups.Select(current.Values).ToList();
        var columns = _compared.ConvertAll(c => Values(c, [.. own.Select(v => v[c.MeasureIndex])]));
        Rows = [.. _groups.Select((row, i) => row with { Values = [.. row.Values.Take(layout.FirstMeasure), .. own[i], .. columns.Select(c => c[i])] })];
        _warnings.AddRange(ComparedColumns.LeftOut(query, model).Select(l => new QueryWarning("comparison-left-out", $"Không so với “{l.Comparison.To}”: {l.Sentence}", $"Part of the comparison with “{l.Comparison.To}” has no meaning for these measures or groups and was left out.")));
        _warnings.AddRange(_peers.Where(p => p.Key.Length > 0 && p.Value.Alone > 0).Select(p => new QueryWarning(
            "no-peer-group", $"{Count(p.Value.Alone)} đơn vị không thuộc {Words(p.Key)}, nên không xếp hạng.", $"Units outside every group ({p.Key}), so without a rank: {Count(p.Value.Alone)}.")));
    }

    /// <summary>The columns of the answer, those of comparisons last.</summary>
    public IReadOnlyList<ResultColumn> Columns { get; }

    /// <summary>The rows, in no order.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; }

    /// <summary>Reports behind each period compared with.</summary>
    public IReadOnlyDictionary<string, Coverage> CoverageOf => _bases.ToDictionary(b => b.Key, b => YearCoverage.Together(b.Value.Coverage), StringComparer.Ordinal);

    /// <summary>Remarks on every period and comparison.</summary>
    public IEnumerable<QueryWarning> Warnings => _current.Warnings.Concat(_bases.Values.SelectMany(b => b.Warnings)).Concat(_targets?.Warnings ?? []).Concat(_warnings);

    /// <summary>Sets a period beside its bases; <paramref name="whole"/> is the answer that a share is one of, where this one is about a part of it (null: itself).</summary>
    public static ComparedAnswer Of(
        Snapshot data, MetricQuery query, SemanticModel model, AnswerLayout layout, PeriodAnswer current, IReadOnlyDictionary<string, QueryScope> bases, ComparedAnswer? whole = null) =>
        new(data, query, model, layout, current, bases, whole);

    /// <summary>The grand total: measures, then comparisons; ranks have none.</summary>
    public IEnumerable<object?> Totals() => _current.Totals.Concat(_compared.Select(c => (c.Comparison.To, c.Word.Name) switch
    {
        (Comparison.Target, "value") => _targets!.Totals[0],
        (Comparison.Target, _) => _targets!.Totals[1],
        (Comparison.Peers, _) => null,
        (Comparison.Total, _) => Share(_current.Totals[c.MeasureIndex], _current.Totals[c.MeasureIndex]),
        var (to, _) when Since(c)?.HideTotalChange(Figure("delta", _current.Totals[c.MeasureIndex], _bases[to].Totals[c.MeasureIndex], null)) == true => null,
        var (to, word) => Figure(word, _current.Totals[c.MeasureIndex], _bases[to].Totals[c.MeasureIndex], _bases[to].Totals[c.MeasureIndex]),
    }));

    // Where units count in part, what is set beside a figure has parts as the figure has.
    private static ComparedColumn WithParts(ComparedColumn column, AnswerLayout layout) =>
        column.Word.Name is "value" or "delta" && layout.Columns[layout.FirstMeasure + column.MeasureIndex].Type == ColumnType.Decimal
            ? column with { Column = column.Column with { Type = ColumnType.Decimal } } : column;

    // Clusters are of one day: that of the map, else the last one of the period.
    private static DateOnly DayOf(QueryScope scope) => scope.Map?.Day ?? scope.Periods.Select(p => p.To).DefaultIfEmpty(DateOnly.MaxValue).Max();

    private static string Words(string within) => within switch
    {
        "district" => "huyện nào",
        Comparison.Cluster => "cụm thi đua nào",
        _ => "tỉnh nào",
    };

    private object?[] Values(ComparedColumn column, IReadOnlyList<object?> own)
    {
        var (to, word, measure) = (column.Comparison.To, column.Word.Name, column.MeasureIndex);
        var peers = _peers[column.Comparison.Within ?? ""];
        switch (to)
        {
            case Comparison.Target:
                return [.. _groups.Select(r => _targets!.Values(r)[word == "value" ? 0 : 1])];
            case Comparison.Total:
                return [.. own.Select(v => Share(v, _whole._current.Totals[measure]))];
            case Comparison.Peers when word == "median":
                return peers.Each(own, (_, group) => Ranking.Median(group), alsoGaps: true);
            case Comparison.Peers when word == "percentile":
                return peers.Each(own, (v, group) => Ranking.Percentile(v, group));
            case Comparison.Peers:
                return peers.Each(own, (v, group) => Ranking.Rank(v, group));
        }

        var answer = _bases[to];
        var before = _groups.Select(r => answer.Values(r)[measure]).ToList();
        if (word is not ("rank" or "rankChange"))
        {
            bool[] isHidden = [.. _groups.Select((r, i) => Since(column)?.HideChange(r, Figure("delta", own[i], before[i], null)) == true)];
            Explain(column, [.. own.Where((_, i) => !isHidden[i])], [.. before.Where((_, i) => !isHidden[i])]);
            Add("later-missing", isHidden.Count(h => h), $"dòng không có báo cáo nào sau {PeriodWords(to).Vi}, nên chưa biết tăng hay giảm.", $"Rows without any submission after {PeriodWords(to).En}, so whether they changed is not known");
            return [.. own.Select((v, i) => isHidden[i] ? null : Figure(word, v, before[i], word == "share" ? _whole._bases[to].Totals[measure] : null))];
        }

        var ranks = peers.Each(before, (v, group) => Ranking.Rank(v, group));
        return word == "rank" ? ranks : [.. ranks.Zip(peers.Each(own, (v, group) => Ranking.Rank(v, group)), (b, v) => (object?)((long?)b - (long?)v))];
    }

    private static object? Figure(string word, object? own, object? before, object? total) => word switch
    {
        "value" => before,
        "share" => Share(before, total),
        "delta" when (own, before) is (long v, long b) => v - b,
        "delta" when (own, before) is ({ }, { }) => Number(own) - Number(before),
        "ratio" => Share(own, before),
        "change" when own is not null && before is not null && Number(before) != 0 => (Number(own) - Number(before)) / Number(before),
        _ => null,
    };

    /// <summary>One figure over another; nothing is divided by a gap or by zero.</summary>
    private static object? Share(object? part, object? whole) => part is null || whole is null || Number(whole) == 0 ? null : Number(part) / Number(whole);

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    /// <summary>Says how many rows have a figure and no comparison, and why.</summary>
    private void Explain(ComparedColumn column, IReadOnlyList<object?> own, IReadOnlyList<object?> before)
    {
        if (column.Word.Name is not ("delta" or "ratio" or "change"))
            return;
        var pairs = own.Zip(before).Where(p => p.First is not null).ToList();
        var (name, english) = ($"“{column.Column.Title.Vi.Split(':')[0]}”", $"“{column.Column.Title.En.Split(':')[0]}”");
        var (vi, en) = PeriodWords(column.Comparison.To);
        Add("base-missing", pairs.Count(p => p.Second is null), $"dòng có số {name} nhưng {vi} chưa có báo cáo, nên không so sánh được.", $"Rows with {english} but no submission for {en}, so not compared");
        if (column.Word.Name != "delta")
            Add("base-zero", pairs.Count(p => p.Second is not null && Number(p.Second) == 0), $"dòng có số {name} ở {vi} bằng 0, nên không tính tỷ lệ.", $"Rows with {english} of 0 in {en}, so without a ratio");
    }

    private void Add(string code, int count, string sentence, string inEnglish)
    {
        if (count > 0)
            _warnings.Add(new(code, $"{Count(count)} {sentence}", $"{inEnglish}: {Count(count)}."));
    }

    /// <summary>What tells whether a column's change can be known; null where nothing has to.</summary>
    private LaterReports? Since(ComparedColumn column) => column.Word.Name is "delta" or "ratio" or "change" && _measures[column.MeasureIndex].CountsFacts ? _since[column.Comparison.To] : null;

    /// <summary>The period compared with as people call it; the plan's own ids are for questions alone.</summary>
    private Title PeriodWords(string to) => _bases[to].Scope switch
    {
        { CutOff: { } day, FromDay: null, Less: null } when day.ToString("d/M/yyyy", CultureInfo.InvariantCulture) is var last => new($"kỳ đến {last}", $"the review up to {last}"),
        { CutOff: null, Less: null, FromYear: var from, ToYear: var last } when from <= last => from == last ? new($"năm {from}", $"{from}") : new($"các năm {from}–{last}", $"{from}–{last}"),
        _ => new($"kỳ {to}", to),
    };

    private static string Count(int value) => value.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
