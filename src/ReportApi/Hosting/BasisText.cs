using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Units;

namespace DienHinh.ReportApi.Hosting;

/// <summary>The words of an address or a command line that say which units figures are told by.</summary>
public static class BasisText
{
    private static readonly Dictionary<string, UnitBasis> s_bases = new(StringComparer.Ordinal)
    {
        ["reported"] = UnitBasis.Reported, ["likeForLike"] = UnitBasis.LikeForLike, ["restated"] = UnitBasis.Restated,
    };

    private static readonly Dictionary<string, DivisionRule> s_rules = new(StringComparer.Ordinal)
    {
        ["toOne"] = DivisionRule.ToOne, ["byWeights"] = DivisionRule.ByWeights, ["leftOut"] = DivisionRule.LeftOut,
    };

    /// <summary>reported, likeForLike or restated; reported for nothing.</summary>
    /// <exception cref="QueryException">It is another word.</exception>
    public static UnitBasis Basis(string? word) => word is null ? UnitBasis.Reported
        : s_bases.TryGetValue(word, out var basis) ? basis : throw Refused("bad-basis", word, $"Không có cách tính đơn vị \"{word}\"; hãy chọn {string.Join(", ", s_bases.Keys)}.");

    /// <summary>A day written 2025-07-01.</summary>
    /// <exception cref="QueryException">It is no day.</exception>
    public static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refused("bad-map-date", text, $"Ngày của bản đồ phải viết như 2025-07-01, không phải \"{text}\".");

    /// <summary>A rule for divided units: its name, for toOne the units that take all ("05443,05467"), for byWeights the weights ("05461:05443=0.6,05467=0.4;…").</summary>
    /// <exception cref="QueryException">It is no rule, or the weights are not written so.</exception>
    public static Division? Division(string? rule, string? to, string? weights)
    {
        if (rule is null)
            return to is null && weights is null ? null : throw Refused("bad-division", to ?? weights!, $"Còn thiếu tên quy tắc chia; hãy chọn {string.Join(", ", s_rules.Keys)}.");
        return s_rules.TryGetValue(rule, out var known)
            ? new Division(known, to is null ? null : QuestionText.List(to), weights is null ? null : Weights(weights))
            : throw Refused("bad-division", rule, $"Không có quy tắc chia \"{rule}\"; hãy chọn {string.Join(", ", s_rules.Keys)}.");
    }

    /// <summary>The units asked about; null where nothing limits them.</summary>
    public static UnitScope? Scope(string? within, string? level, DateOnly? mapDate) =>
        within is null && level is null && mapDate is null ? null : new UnitScope(within, level, mapDate);

    private static Dictionary<string, IReadOnlyDictionary<string, decimal>> Weights(string text)
    {
        var byUnit = new Dictionary<string, IReadOnlyDictionary<string, decimal>>(StringComparer.Ordinal);
        foreach (var unit in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = new Dictionary<string, decimal>(StringComparer.Ordinal);
            var colon = unit.IndexOf(':', StringComparison.Ordinal);
            foreach (var part in colon < 1 ? [] : QuestionText.List(unit[(colon + 1)..]))
            {
                var equals = part.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && decimal.TryParse(part[(equals + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) && parts.TryAdd(part[..equals].Trim(), weight))
                    continue;
                parts.Clear();
                break;
            }

            if (parts.Count == 0 || !byUnit.TryAdd(unit[..colon].Trim(), parts))
                throw Refused("bad-division", unit, $"Tỷ trọng \"{unit}\" chưa đúng; hãy viết như 05461:05443=0.6,05467=0.4, mỗi đơn vị bị chia một lần, cách nhau bằng dấu chấm phẩy.");
        }

        return byUnit;
    }

    private static QueryException Refused(string code, string word, string message) => new([new QueryError(code, word, message)]);
}
