using System.Globalization;
using DienHinh.Analytics.Semantics;
using DienHinh.Analytics.Units;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;

namespace DienHinh.Analytics.Querying;

/// <summary>Lays the reporting units of a question on the map of a day, and says what that took.</summary>
internal sealed class MapResolver(Snapshot data, MetricQuery query, QueryScope scope, SemanticModel model, DateOnly day)
{
    private const int MostNamed = 8;

    private readonly UnitRegister _register = ReadRegister(data);

    /// <summary>A unit that reports or has a target, and where it stands.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="IsMet">Whether it has figures in the period.</param>
    /// <param name="IsReceived">Whether it sent a report for the period.</param>
    /// <param name="Placement">Where it stands on the map.</param>
    private sealed record PlacedUnit(Unit Unit, bool IsMet, bool IsReceived, UnitPlacement Placement);

    /// <summary>The scope with its map; mistakes and remarks go to the lists.</summary>
    public QueryScope Resolve(List<QueryError> errors, List<QueryWarning> warnings)
    {
        var map = new UnitMap(_register, day, query.Division);
        var asksTargets = query.Measures.Any(m => model.FindMeasure(m)?.Base == MeasureBase.Target);
        var placed = QueryCompiler.ReportingUnits(query, scope, model)
            .Read(data.Connection, r => (Id: r.GetString(0), IsReceived: r.GetBoolean(1), HasTarget: r.GetBoolean(2)))
            .ConvertAll(u => new PlacedUnit(_register.Find(u.Id)!, u.IsReceived || (asksTargets && u.HasTarget), u.IsReceived, map.Place(u.Id)));
        var met = placed.FindAll(p => p.IsMet && IsAsked(p, map));
        var divided = met.FindAll(p => p.Placement.Divided.Count > 0);
        errors.AddRange(DivisionMistakes(divided, map));
        if (divided.Count > 0 && query.Division is { Rule: DivisionRule.ByWeights })
            errors.AddRange(MissingWeights(divided));
        if (divided.Count > 0 && query.Division is null)
            errors.Add(Needed(divided, map));
        warnings.Add(new("restated", $"Số liệu tính theo các đơn vị của ngày {Day(day)}.", $"Figures are told by the units of {Day(day)}."));
        warnings.AddRange(RuleUsed(divided));
        warnings.AddRange(WithoutPlace(met));
        warnings.AddRange(Incomplete(met, map));
        return scope with
        {
            Map = new(day, string.Join('\n', placed.SelectMany(Rows)),
                met.Exists(p => p.Placement.Shares.Any(s => s.Share < 1)),
                query.Division is { Rule: DivisionRule.LeftOut } ? [.. divided.Where(p => p.Placement.Shares.Count == 0).Select(p => p.Unit.Id)] : []),
        };
    }

    /// <summary>The register of units that the database holds.</summary>
    public static UnitRegister ReadRegister(Snapshot data) => new(
        data.LookUp(QueryCompiler.AllUnits(), r => new Unit(
            r.GetString(0), r.GetString(1), Codes.FindLevel(r.GetString(2))!.Value, r.IsDBNull(3) ? null : r.GetString(3),
            r.IsDBNull(4) ? null : r.GetDay(4), r.IsDBNull(5) ? null : r.GetDay(5))),
        data.LookUp(QueryCompiler.Successions(), r => new Succession(r.GetString(0), r.GetString(1), r.GetDay(2), r.GetBoolean(3))));

    private bool IsAsked(PlacedUnit placed, UnitMap map) => scope.Visible?.Any(v => _register.IsWithin(placed.Unit, v.Id)) != false && IsInScope(placed, map);

    private bool IsInScope(PlacedUnit placed, UnitMap map) => scope.Units is not { } units || units.Any(u =>
        _register.IsWithin(placed.Unit, u.Id) || Carriers(placed.Unit).SelectMany(c => map.Finals(c.Id)).Any(f => _register.IsWithin(_register.Find(f)!, u.Id)));

    private IEnumerable<Unit> Carriers(Unit unit) => _register.Ancestors(unit).Prepend(unit);

    private static IEnumerable<string> Rows(PlacedUnit unit)
    {
        var (shares, main, divided, _) = unit.Placement;
        // Left out: its report still came in, and counts where the first part of it is.
        return (shares.Count > 0 ? shares : [main with { Share = 0 }]).Select((s, i) => string.Join('\t',
            unit.Unit.Id, s.UnitId, s.PlaceId, s.Share.ToString(CultureInfo.InvariantCulture), i == 0 ? "1" : "0", divided.Count > 0 ? "1" : "0"));
    }

    private QueryError Needed(List<PlacedUnit> divided, UnitMap map)
    {
        var units = divided.SelectMany(p => p.Placement.Divided).Distinct(StringComparer.Ordinal).ToList();
        var named = units.Take(MostNamed).Select(u => $"{Name(u)} → {string.Join(", ", map.Parts(u).Select(Name))}");
        return new("division-needed", "division",
            $"Trên bản đồ ngày {Day(day)} có {units.Count} đơn vị bị chia: {string.Join("; ", named)}{More(units.Count)}. "
            + "Hãy nêu quy tắc (division): toOne (tính hết cho một đơn vị), byWeights (chia theo tỷ trọng cho trước) hoặc leftOut (để ngoài).");
    }

    private IEnumerable<QueryError> MissingWeights(List<PlacedUnit> divided)
    {
        var missing = divided.Where(p => p.Placement.Shares.Count == 0).Select(p => p.Placement.Divided[^1]).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            yield return new("bad-division", "weights", $"Chưa có tỷ trọng cho {string.Join(", ", missing.Take(MostNamed).Select(Name))}{More(missing.Count)}. Hãy thêm, hoặc chọn quy tắc khác.");
    }

    /// <summary>Units named in the rule that are no unit, or no part of the one they stand beside.</summary>
    private IEnumerable<QueryError> DivisionMistakes(List<PlacedUnit> divided, UnitMap map)
    {
        foreach (var (unit, weights) in query.Division?.Weights ?? new Dictionary<string, IReadOnlyDictionary<string, decimal>>())
        {
            var parts = Named(unit).SelectMany(u => map.Parts(u.Id)).Select(id => _register.Find(id)!).ToList();
            if (Named(unit).Count == 0)
                yield return Unknown(unit);
            else if (weights.Keys.Where(k => !parts.Exists(p => p.Id == k || p.Code == k)).ToList() is { Count: > 0 } strange)
                yield return new("bad-division", unit, $"{string.Join(", ", strange)} không nhận phần nào của {Name(Named(unit)[0].Id)}. Các đơn vị nhận: {string.Join(", ", parts.Select(p => Name(p.Id)))}.");
        }

        var takers = divided.SelectMany(p => p.Placement.Divided).SelectMany(u => map.Parts(u).Concat(map.Finals(u))).Select(id => _register.Find(id)!).ToList();
        foreach (var to in query.Division?.To ?? [])
        {
            if (Named(to).Count == 0)
                yield return Unknown(to);
            else if (divided.Count > 0 && !takers.Exists(t => t.Id == to || t.Code == to))
                yield return new("bad-division", to, $"{to} không nhận phần nào của các đơn vị bị chia. Các đơn vị nhận: {string.Join(", ", takers.Select(t => t.Id).Distinct(StringComparer.Ordinal).Take(MostNamed).Select(Name))}.");
        }
    }

    private IEnumerable<QueryWarning> RuleUsed(List<PlacedUnit> divided)
    {
        if (divided.Count == 0 || query.Division is not { } division)
            yield break;
        var names = string.Join("; ", divided.Take(MostNamed).Select(p => p.Placement.Shares.Count == 0
            ? Name(p.Unit.Id) : $"{Name(p.Unit.Id)} → {string.Join(", ", p.Placement.Shares.Select(s => Name(s.PlaceId) + Percent(s.Share)))}"));
        var (named, english) = (names + More(divided.Count), names + MoreInEnglish(divided.Count));
        yield return division.Rule switch
        {
            DivisionRule.ToOne => new("division-to-one", $"Đơn vị bị chia tính hết cho một đơn vị (ước tính): {named}.", $"Divided units count wholly for one unit (an estimate): {english}."),
            DivisionRule.ByWeights => new("division-by-weights", $"Đơn vị bị chia tính theo tỷ trọng cho trước (ước tính): {named}.", $"Divided units count by the given weights (an estimate): {english}."),
            _ => new QueryWarning("division-left-out", $"Đơn vị bị chia để ngoài: {named}.", $"Divided units are left out: {english}."),
        };
    }

    private IEnumerable<QueryWarning> WithoutPlace(List<PlacedUnit> met)
    {
        var lost = met.FindAll(p => !p.Placement.HasPlace);
        if (lost.Count > 0)
        {
            var named = string.Join(", ", lost.Take(MostNamed).Select(p => Name(p.Unit.Id)));
            yield return new("no-successor", $"Danh mục không ghi đơn vị kế thừa của {named}{More(lost.Count)}; số liệu để nguyên dưới tên cũ.",
                $"The register knows no successor of {named}{MoreInEnglish(lost.Count)}; their figures stay under the old name.");
        }
    }

    /// <summary>Units of the map of which some predecessors sent reports and others did not: their figure is not that of the whole.</summary>
    private IEnumerable<QueryWarning> Incomplete(List<PlacedUnit> met, UnitMap map)
    {
        var received = met.Where(p => p.IsReceived).Select(p => p.Unit.Id).ToHashSet(StringComparer.Ordinal);
        var senders = met.Where(p => p.IsReceived).SelectMany(p => p.Placement.Shares, (p, s) => (p.Unit.Id, s.PlaceId))
            .ToLookup(p => p.PlaceId, p => p.Id, StringComparer.Ordinal);
        var owing = met.Where(p => p.IsReceived).Select(p => p.Unit.Level).Distinct()
            .SelectMany(level => _register.All.Where(u => u.Level == level && !u.ExistsDuring(day, day) && ExistsAtAYearsEnd(u)))
            .SelectMany(u => map.Finals(u.Id), (Unit, Final) => (Unit, Final))
            .ToLookup(p => p.Final, p => p.Unit.Id, StringComparer.Ordinal);
        var sentences = new List<Title>();
        foreach (var place in senders)
        {
            var missing = owing[place.Key].Except(received, StringComparer.Ordinal).ToList();
            var sent = place.Where(id => owing[place.Key].Contains(id)).ToList();
            if (missing.Count > 0 && sent.Count > 0)
            {
                var (have, lack) = (string.Join(", ", sent.Select(Name)), string.Join(", ", missing.Take(MostNamed).Select(Name)));
                sentences.Add(new($"{Name(place.Key)} chỉ có của {have}, chưa có của {lack}{More(missing.Count)}", $"{Name(place.Key)} has those of {have}, not of {lack}{MoreInEnglish(missing.Count)}"));
            }
        }

        if (sentences.Count > 0)
            yield return new("incomplete-merger", $"Số liệu trước khi sáp nhập chưa đủ: {string.Join("; ", sentences.Take(MostNamed).Select(s => s.Vi))}{More(sentences.Count)}.",
                $"Figures from before the merger are incomplete: {string.Join("; ", sentences.Take(MostNamed).Select(s => s.En))}{MoreInEnglish(sentences.Count)}.");
    }

    private bool ExistsAtAYearsEnd(Unit unit) => Enumerable.Range(scope.FromYear, Math.Max(0, scope.ToYear - scope.FromYear + 1))
        .Any(y => unit.ExistsDuring(new(y, 12, 31), new(y, 12, 31)));

    private List<Unit> Named(string codeOrId) => _register.Find(codeOrId) is { } unit && unit.Id == codeOrId && unit.Code != codeOrId ? [unit] : [.. _register.ByCode(codeOrId)];

    private QueryError Unknown(string word) => QueryCheck.Unknown("unknown-unit", "đơn vị", word, _register.All.SelectMany(u => new[] { u.Id, u.Code }));

    private string Name(string id) => $"{_register.Find(id)!.Name} ({id})";

    private static string Percent(decimal share) => share == 1 ? "" : " " + (share * 100).ToString("0.##", CultureInfo.GetCultureInfo("vi-VN")) + " %";

    private static string More(int count) => count > MostNamed ? $" và {count - MostNamed} nữa" : "";

    private static string MoreInEnglish(int count) => count > MostNamed ? $" and {count - MostNamed} more" : "";

    private static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
