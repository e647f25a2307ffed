using System.Globalization;
using DienHinh.Analytics.Querying.Comparing;
using DienHinh.Analytics.Semantics;

namespace DienHinh.Analytics.Querying;

/// <summary>Looks up the words of a question: plan, units, period, and the ids it filters by.</summary>
internal sealed class ScopeResolver(Snapshot data, MetricQuery query, SemanticModel model, CallerScope? caller = null)
{
    private readonly List<QueryError> _errors = [];
    private readonly List<QueryWarning> _warnings = [];

    /// <summary>The scope, that of each period it is compared with, and every word that is not known.</summary>
    public (QueryScope Scope, IReadOnlyDictionary<string, QueryScope> Bases, IReadOnlyList<QueryError> Errors) Resolve()
    {
        var plans = data.LookUp(QueryCompiler.Plans(), r => (Id: r.GetString(0), From: r.GetInt32(2), To: r.GetInt32(3)));
        var plan = plans.Find(p => p.Id == query.Plan);
        if (query.Plan is not null && plan.Id is null)
            _errors.Add(QueryCheck.Unknown("unknown-plan", "kế hoạch", query.Plan, plans.Select(p => p.Id)));

        var periods = new PeriodResolver(data, plan.Id is null ? null : plan);
        var scope = periods.Resolve(query.Period);
        _errors.AddRange(periods.Errors);
        var day = query.Basis == UnitBasis.Restated ? query.Unit?.MapDate ?? scope.Periods.Select(p => p.To).DefaultIfEmpty(DateOnly.MaxValue).Max() : (DateOnly?)null;
        scope = scope with
        {
            Plan = query.Plan,
            Units = ResolveUnits(day),
            Level = query.Unit?.Level,
            Visible = CallerScope.Of(data.Database, caller)?.Units.SelectMany(ReadUnits).ToList(),
        };
        scope = WithConditions(scope);
        RequireVisible(scope);
        var others = query.Compare.Where(c => c.IsPeriod).Select(c => c.To).Distinct(StringComparer.Ordinal)
            .ToDictionary(word => word, word => OtherPeriod(new PeriodResolver(data, plan.Id is null ? null : plan), word), StringComparer.Ordinal);
        // Every period stands on the same units: one map over all of them, and a unit counts that reported in all of them.
        QueryScope[] all = [scope, .. others.Values];
        if (query.Basis == UnitBasis.LikeForLike)
            scope = scope with { ComparedYears = [.. all.Select(s => s with { Where = scope.Where }).SelectMany(ComparedYears).Distinct().Order()] };
        if (day is { } map && _errors.Count == 0 && !UnitCheck.Check(query).Any())
        {
            var whole = scope with { FromYear = all.Min(s => s.FromYear), ToYear = all.Max(s => s.ToYear) };
            scope = scope with { Map = new MapResolver(data, query, whole, model, map).Resolve(_errors, _warnings).Map };
        }

        var bases = others.ToDictionary(o => o.Key, o => Within(o.Value, scope), StringComparer.Ordinal);
        scope = WithReviews(scope, plan.Id is null ? null : plan);
        if (scope.ToYear >= 2025 && scope.Units?.FirstOrDefault(u => u.Level == "district") is { } district)
            _warnings.Add(new("district-ended", $"{district.Name} kết thúc ngày 30/6/2025; số liệu năm 2025 là của các xã, phường từng thuộc đơn vị này.", $"{district.Name} ended on 30/6/2025; the figures of 2025 are those of the communes that belonged to it."));
        if (query is { Basis: UnitBasis.Reported, Unit.MapDate: { } unused })
            _warnings.Add(new("map-date-unused", $"Số liệu theo đơn vị như khi báo cáo, nên bản đồ ngày {unused:dd/MM/yyyy} không làm số nào thay đổi. Muốn quy đổi hãy chọn basis = restated.", $"Figures are of the units that reported, so the map of {unused:dd/MM/yyyy} changes none of them; basis = restated converts."));
        return (Within(scope with { Warnings = [.. scope.Warnings, .. _warnings] }, scope), bases, _errors);
    }

    /// <summary>
    /// The reviews asked for as rows; a condition on them chooses among them and is none on the facts. Each is cumulative and so holds the ones before it: all together they
    /// are the last one, which total and subtotals are of.
    /// </summary>
    private QueryScope WithReviews(QueryScope scope, (string Id, int From, int To)? plan)
    {
        var conditions = scope.Where.Where(f => f.Member == ReportingModel.Review).ToList();
        scope = scope with { Where = [.. scope.Where.Except(conditions)] };
        if (!query.By.Contains(ReportingModel.Review))
        {
            if (conditions.Count > 0)
                _errors.Add(new("bad-filter", ReportingModel.Review, "Muốn số liệu của một kỳ sơ kết, tổng kết, hãy nêu kỳ đó ở “period”, hoặc chia theo “review”."));
            return scope;
        }

        if (plan is not { } known)
        {
            _errors.Add(new("not-groupable", ReportingModel.Review, "Kỳ sơ kết, tổng kết thuộc về một kế hoạch. Hãy nêu kế hoạch để chia theo “review”."));
            return scope;
        }

        var periods = new PeriodResolver(data, known);
        List<ScopeReview> reviews =
        [
            .. data.LookUp(QueryCompiler.ReviewNames(known.Id), r => (Id: r.GetString(0), Code: r.GetString(1), Name: r.GetString(2)))
                .Where(r => conditions.TrueForAll(c => c.Operator switch
                {
                    FilterOperator.Equals => c.Values.Contains(r.Id),
                    FilterOperator.NotEquals => !c.Values.Contains(r.Id),
                    var set => set == FilterOperator.Set,
                }))
                .Select(r => new ScopeReview(r.Id, r.Name, Within(periods.Resolve(r.Code), scope))),
        ];
        if (query.Period is { } period && _errors.TrueForAll(e => e.Code != "bad-period")
            && reviews.Find(r => !scope.Periods.Any(p => r.Scope.Periods.All(own => p.From <= own.From && own.To <= p.To))) is { } beyond)
            _errors.Add(new("bad-period", period, $"Mỗi kỳ sơ kết, tổng kết là lũy kế từ đầu kế hoạch, và “{beyond.Name}” không nằm gọn trong kỳ “{period}”. Hãy bỏ “period”, chỉ chọn các kỳ nằm trong đó (where review), hoặc không chia theo “review”."));
        return (reviews.MaxBy(r => r.Scope.CutOff)?.Scope ?? scope) with { Reviews = reviews };
    }

    /// <summary>The period that a comparison names.</summary>
    private QueryScope OtherPeriod(PeriodResolver periods, string word)
    {
        var other = periods.Resolve(word);
        // A word that is nearly "target" is not meant as a period, whatever is wrong with it as one.
        _errors.AddRange(periods.Errors.Select(e => e.Nearest is null && NearestName.Find(word, Comparison.Targets) is { } target
            ? e with { Message = $"Không so với “{word}” được. Có phải ý là “{target}”?", Nearest = target }
            : e with { Message = $"{e.Message} Ngoài các kỳ, có thể so với: {string.Join(", ", Comparison.Targets)}." }));
        return other;
    }

    /// <summary>The years of the period that the question does not filter away.</summary>
    private List<int> ComparedYears(QueryScope scope) =>
    [
        .. Enumerable.Range(scope.FromYear, Math.Max(0, scope.ToYear - scope.FromYear + 1)).Where(year => scope.Where.Where(f => f.Member == "year").All(f => f.Operator switch
        {
            FilterOperator.Equals => f.Values.Contains(Digits(year)),
            FilterOperator.NotEquals => !f.Values.Contains(Digits(year)),
            FilterOperator.GreaterThan => year > Number(f.Values[0]),
            FilterOperator.AtLeast => year >= Number(f.Values[0]),
            FilterOperator.LessThan => year < Number(f.Values[0]),
            FilterOperator.AtMost => year <= Number(f.Values[0]),
            _ => true,
        })),
    ];

    /// <summary>The same units and conditions in another period.</summary>
    private static QueryScope Within(QueryScope period, QueryScope scope) => period with
    {
        Plan = scope.Plan,
        Units = scope.Units,
        Level = scope.Level,
        Map = scope.Map,
        ComparedYears = scope.ComparedYears,
        Where = scope.Where,
        Groups = scope.Groups,
        Visible = scope.Visible,
        Less = period.Less is { } less ? Within(less, scope) : null,
    };

    private List<ScopeUnit>? ResolveUnits(DateOnly? map)
    {
        if (query.Unit?.Within is not { } within)
            return null;
        var units = ReadUnits(within);
        // An id is meant alone, even when it is also the bare code of a later unit: but a bare code is both, so all are taken and named.
        if (units.Count == 0)
            _errors.Add(QueryCheck.Unknown("unknown-unit", "đơn vị", within, Known(new("ref_unit", HasCode: true))));
        // On a map a shared code means the one unit that is on it.
        if (map is { } day && units.Any(u => u.ExistsOn(day)))
            return units.FindAll(u => u.ExistsOn(day));
        if (map is { } gone && units.Count > 0)
            _warnings.Add(new("unit-not-on-map",
                $"{string.Join(" và ", units.Select(u => Describe(u).Vi))} không có trên bản đồ đơn vị ngày {Day(gone)}; số liệu là của các báo cáo mà đơn vị này hoặc cấp dưới đã gửi, xếp theo đơn vị của ngày đó.",
                $"{string.Join(" and ", units.Select(u => Describe(u).En))}: not on the map of {Day(gone)}; the figures are those of the submissions that it or a level below sent, by the units of that day."));
        if (units.Count > 1 && map is null)
            _warnings.Add(new("unit-code-shared",
                $"Mã {within} là của {units.Count} đơn vị; số liệu gồm cả {string.Join(" và ", units.Select(u => Describe(u).Vi))}. Muốn một đơn vị, hãy ghi mã kèm ngày, ví dụ {units[^1].Id}.",
                $"The code {within} is that of {units.Count} units; the figures hold {string.Join(" and ", units.Select(u => Describe(u).En))}. For one of them write the code with its day, such as {units[^1].Id}."));
        return units;
    }

    private List<ScopeUnit> ReadUnits(string codeOrId) => data.LookUp(QueryCompiler.Units(codeOrId), r => new ScopeUnit(
        r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3),
        r.IsDBNull(4) ? null : r.GetDay(4), r.IsDBNull(5) ? null : r.GetDay(5)));

    /// <summary>A question about units that the caller may not see is refused, because empty figures would read as if nobody had reported.</summary>
    private void RequireVisible(QueryScope scope)
    {
        if (scope is not { Units: { Count: > 0 } asked, Visible: { } visible })
            return;
        var places = data.LookUp(QueryCompiler.UnitAncestors(), r => (Unit: r.GetString(0), Ancestor: r.GetString(1))).ToLookup(p => p.Unit, p => p.Ancestor, StringComparer.Ordinal);
        if (!asked.Any(a => visible.Any(v => places[a.Id].Contains(v.Id) || places[v.Id].Contains(a.Id))))
            _errors.Add(new("outside-scope", query.Unit!.Within!, $"Tài khoản này không được xem số liệu của {string.Join(", ", asked.Select(u => Describe(u).Vi))}. Hãy hỏi trong phạm vi {string.Join(", ", visible.Select(u => Describe(u).Vi))}."));
    }

    /// <summary>What decides on records, joined as far as it goes: conditions of an "and" stand by themselves, and an "or" of values of one member is one list.</summary>
    private QueryScope WithConditions(QueryScope scope)
    {
        var where = new List<MemberFilter>();
        var groups = new List<ConditionGroup>();
        foreach (var condition in query.Where.Where(c => c.Filters.All(f => model.FindDimension(f.Member) is not null)))
            Add(Resolve(condition));
        return scope with { Where = where, Groups = groups };

        void Add(Condition condition)
        {
            switch (condition)
            {
                case MemberFilter filter:
                    where.Add(filter);
                    break;
                case ConditionGroup { IsAny: false } all:
                    foreach (var part in all.Conditions)
                        Add(part);
                    break;
                case ConditionGroup any when any.Conditions.Count > 0 && any.Conditions.All(c => c is MemberFilter { Operator: FilterOperator.Equals } f && f.Member == any.Filters.First().Member):
                    where.Add(new(any.Filters.First().Member, FilterOperator.Equals, [.. any.Filters.SelectMany(f => f.Values).Distinct(StringComparer.Ordinal)]));
                    break;
                case ConditionGroup any when any.Conditions.Count > 0:
                    groups.Add(any);
                    break;
            }
        }
    }

    private Condition Resolve(Condition condition) => condition switch
    {
        ConditionGroup { Conditions: [var only] } => Resolve(only),
        ConditionGroup group => group with { Conditions = [.. group.Conditions.Select(Resolve)] },
        _ => ResolveFilter((MemberFilter)condition),
    };

    private MemberFilter ResolveFilter(MemberFilter filter)
    {
        if (model.FindDimension(filter.Member)?.Register is not { } register)
            return filter;
        var values = new List<string>();
        foreach (var value in filter.Values)
        {
            var ids = data.LookUp(QueryCompiler.Ids(register, value), r => r.GetString(0));
            if (ids.Count == 0)
                _errors.Add(QueryCheck.Unknown("unknown-value", $"giá trị của “{filter.Member}”", value, Known(register)));
            values.AddRange(ids);
        }

        return filter with { Values = values };
    }

    private List<string> Known(Register register) => data.LookUp(QueryCompiler.Known(register), r => r.GetString(0));

    private static Title Describe(ScopeUnit unit) => (unit.ValidFrom, unit.ValidTo) switch
    {
        ({ } from, null) => new($"{unit.Name} (từ {Day(from)})", $"{unit.Name} (from {Day(from)})"),
        (null, { } to) => new($"{unit.Name} (đến {Day(to)})", $"{unit.Name} (to {Day(to)})"),
        ({ } from, { } to) => new($"{unit.Name} ({Day(from)}–{Day(to)})", $"{unit.Name} ({Day(from)}–{Day(to)})"),
        _ => new(unit.Name, unit.Name),
    };

    // What is no number is a mistake that is told elsewhere.
    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
