using System.Globalization;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Plans;

/// <summary>Reads what a plan file says about time: stages, deadlines, reviews, congresses.</summary>
internal static class PlanScheduleReader
{
    private static readonly Dictionary<string, bool> s_reviewKinds =
        new(StringComparer.Ordinal) { ["interim"] = false, ["final"] = true };

    private static readonly Dictionary<string, bool> s_yearOnly =
        new(StringComparer.Ordinal) { ["exclude"] = false, ["include"] = true };

    public static IReadOnlyList<Stage> Stages(YamlMap root, int fromYear, int toYear) => Unique(root.Maps("stages"), s => s.Id, map =>
    {
        var (from, to) = (Date(map, "from"), Date(map, "to"));
        var stage = new Stage(map.Text("id"), map.Text("name"), from, to, map.Texts("tasks"));
        if (from.First > to.Last)
            map.Error("to", "giai đoạn kết thúc trước khi bắt đầu");
        CheckYear(map, "from", from.First.Year, fromYear, toYear);
        CheckYear(map, "to", to.Last.Year, fromYear, toYear);
        return stage;
    });

    public static IReadOnlyList<Deadline> Deadlines(YamlMap root, int fromYear, int toYear) => Unique(root.Maps("deadlines"), d => d.Id, map =>
    {
        var yearly = map.Flag("yearly");
        var monthDay = MonthDay(map);
        var on = map.OptionalDate("on");
        if (monthDay is not null && !yearly)
            map.Error("month_day", "“month_day” chỉ dùng với “yearly: true”; việc làm một lần ghi ở “on”");
        if (on is not null && yearly)
            map.Error("on", "việc hằng năm ghi ngày ở “month_day”, không ở “on”");
        if (on is not null)
            CheckYear(map, "on", on.Last.Year, fromYear, toYear);
        return new Deadline(map.Text("id"), map.Text("task"), map.Text("printed"), yearly, monthDay?.Month, monthDay?.Day, on, map.Flag("before"));
    });

    public static IReadOnlyList<PlanReview> Reviews(YamlMap root, IReadOnlyList<Stage> stages, int fromYear, int toYear) => Unique(root.Maps("reviews"), r => r.Id, map =>
    {
        map.Text("kind");
        var window = map.OptionalMap("window");
        var (first, last) = (window?.OptionalDate("from"), window?.OptionalDate("to"));
        window?.Close();
        var cutOff = map.OptionalDate("cut_off");
        if (cutOff is not null)
            CheckYear(map, "cut_off", cutOff.Last.Year, fromYear, toYear);
        if (first?.First > last?.Last)
            map.Error("window", "khoảng thời gian kết thúc trước khi bắt đầu");
        var stage = map.OptionalText("stage");
        if (stage is not null && stages.All(s => s.Id != stage))
            map.Error("stage", $"kế hoạch không có giai đoạn “{stage}”", Likeness.Nearest(stage, stages.Select(s => s.Id)));
        return new PlanReview(
            map.Text("id"), map.Word("kind", s_reviewKinds, false), map.Text("level"), map.Text("printed"), cutOff?.Last, map.Flag("cut_off_assumed"),
            first?.First, last?.Last, stage, map.Word("year_only", s_yearOnly, false), map.OptionalText("note"));
    });

    public static IReadOnlyList<Congress> Congresses(YamlMap root) =>
        [.. root.Maps("congresses").Select(map =>
        {
            var congress = new Congress(map.OptionalText("level"), map.Text("name"), map.OptionalText("ordinal"), map.Text("action"));
            map.Close();
            return congress;
        })];

    private static List<T> Unique<T>(IReadOnlyList<YamlMap> maps, Func<T, string> id, Func<YamlMap, T> read)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var values = new List<T>();
        foreach (var map in maps)
        {
            var value = read(map);
            map.Close();
            if (!seen.Add(id(value)))
                map.Error("id", $"mã “{id(value)}” ghi hai lần");
            values.Add(value);
        }
        return values;
    }

    private static void CheckYear(YamlMap map, string key, int year, int fromYear, int toYear)
    {
        if (fromYear > 0 && toYear >= fromYear && (year < fromYear || year > toYear))
            map.Error(key, FormattableString.Invariant($"năm {year} nằm ngoài kế hoạch ({fromYear} - {toYear})"));
    }

    private static PlanDate Date(YamlMap map, string key)
    {
        map.Text(key);
        return map.OptionalDate(key) ?? new PlanDate("", DateOnly.MinValue, DateOnly.MaxValue);
    }

    private static DateOnly? MonthDay(YamlMap map)
    {
        if (map.OptionalText("month_day") is not { } text)
            return null;
        // A common year, so that 29 February, which most years do not have, is refused.
        if (DateOnly.TryParseExact("2021-" + text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        map.Error("month_day", $"“month_day: {text}” không phải tháng-ngày; viết như \"11-15\"");
        return null;
    }
}
