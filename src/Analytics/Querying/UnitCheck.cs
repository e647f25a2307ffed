using DienHinh.Analytics.Units;
using DienHinh.Ingest.Domain;

namespace DienHinh.Analytics.Querying;

/// <summary>Checks what a question says about units and maps, before anything is read.</summary>
internal static class UnitCheck
{
    private const decimal LargestWeight = 1_000_000_000;

    public static IEnumerable<QueryError> Check(MetricQuery query)
    {
        if (query.Unit?.Level is { } level && Codes.FindLevel(level) is null)
            yield return QueryCheck.Unknown("unknown-level", "cấp đơn vị", level, Enum.GetValues<UnitLevel>().Select(l => l.Code()));
        // As reported a map changes nothing, which a warning says (ScopeResolver); "the same scope" with a map would be read as the scope of that map.
        if (query.Basis == UnitBasis.LikeForLike && query.Unit?.MapDate is not null)
            yield return new("bad-basis", "mapDate", "Cùng phạm vi (likeForLike) so các đơn vị như khi báo cáo, nên không có ngày của bản đồ. Hãy bỏ ngày ấy (mapDate), hoặc chọn basis = restated.");
        if (query.Division is not { } division)
            yield break;
        if (query.Basis != UnitBasis.Restated)
            yield return new("bad-basis", "division", "Quy tắc chia (division) chỉ có nghĩa khi quy đổi. Hãy thêm basis = restated, hoặc bỏ quy tắc ấy.");
        if (division.To?.Any(string.IsNullOrWhiteSpace) == true)
            yield return new("bad-division", "to", "Đơn vị nhận toàn bộ (to) chưa có mã.");
        if (division.To is not null && division.Rule != DivisionRule.ToOne)
            yield return new("bad-division", "to", "Đơn vị nhận toàn bộ (to) chỉ đi với quy tắc toOne. Hãy đổi quy tắc hoặc bỏ đơn vị ấy.");
        if (division.Rule == DivisionRule.LeftOut && division.Weights is not null)
            yield return new("bad-division", "weights", "Quy tắc leftOut không dùng tỷ trọng (weights). Hãy đổi quy tắc hoặc bỏ tỷ trọng.");
        if (division.Rule == DivisionRule.ByWeights && division.Weights is not { Count: > 0 })
            yield return new("bad-division", "weights", "Quy tắc byWeights cần tỷ trọng (weights) của từng đơn vị bị chia, ví dụ 05461:05443=0.6,05467=0.4.");
        foreach (var (unit, weights) in division.Weights ?? new Dictionary<string, IReadOnlyDictionary<string, decimal>>())
        {
            // A caller's JSON may hold null here.
            if (weights is null || weights.Values.Any(w => w is < 0 or > LargestWeight) || weights.Values.All(w => w == 0))
                yield return new("bad-division", unit, $"Tỷ trọng của đơn vị {unit} phải là các số không âm, ít nhất một số lớn hơn 0, nhiều nhất một tỷ.");
        }
    }
}
