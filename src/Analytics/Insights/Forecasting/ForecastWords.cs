using DienHinh.Analytics.Querying;
using DienHinh.Analytics.Reports;
using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>What a forecast says, in both languages, for it is worked out once for all who ask. Chances are told in tenths: the model knows them no better.</summary>
internal static class ForecastWords
{
    public static Outlook Of(double? probability, int gaps) => (probability, gaps) switch
    {
        (null, _) => Outlook.NoTarget,
        (>= 0.5, 0) => Outlook.Reached,
        (_, 0) => Outlook.Missed,
        (>= 0.9, _) => Outlook.VeryLikely,
        (>= 0.7, _) => Outlook.Likely,
        ( > 0.3, _) => Outlook.Open,
        ( > 0.1, _) => Outlook.Unlikely,
        _ => Outlook.VeryUnlikely,
    };

    /// <summary>The word for a table.</summary>
    public static Title Word(Outlook outlook) => outlook switch
    {
        Outlook.TooLittle => new("chưa đủ số liệu", "too little data"),
        Outlook.NoTarget => new("không giao chỉ tiêu", "no target set"),
        Outlook.NotShown => new("chỉ tiêu của cấp khác", "target of another level"),
        Outlook.Reached => new("đã đạt", "reached"),
        Outlook.Missed => new("không đạt", "not reached"),
        Outlook.VeryLikely => new("rất có khả năng đạt", "very likely"),
        Outlook.Likely => new("có khả năng đạt", "likely"),
        Outlook.Open => new("chưa chắc", "uncertain"),
        Outlook.Unlikely => new("khó đạt", "unlikely"),
        _ => new("rất khó đạt", "very unlikely"),
    };

    public static Title TooLittle(int known, int gaps, int all) => new(
        $"Chưa đủ số liệu để dự báo: mới có {Count(all - gaps)}/{Count(all)} báo cáo, với {Count(known)} điển hình được công nhận.",
        $"Too little data for a forecast: {Count(all - gaps)}/{Count(all)} submissions so far, with {ReportWording.Of(known, "exemplar")} recognised.");

    public static Title Sentence(Outlook outlook, int known, int gaps, int? target, bool isExact, int low, int high, double? probability)
    {
        return new(In(Language.Vietnamese), In(Language.English));

        string In(Language t) => Sentence(t, outlook, known, gaps, target, isExact, low, high, probability);
    }

    private static string Sentence(Language t, Outlook outlook, int known, int gaps, int? target, bool isExact, int low, int high, double? probability)
    {
        var range = low == high ? Count(low) : t[$"{Count(low)} đến {Count(high)}", $"{Count(low)} to {Count(high)}"];
        var without = outlook == Outlook.NotShown ? t["chỉ tiêu thuộc đơn vị mà tài khoản không xem được", "the target belongs to a unit that this account does not see"] : t["kế hoạch không giao chỉ tiêu", "the plan sets no target"];
        var exactly = isExact ? t["; kế hoạch giao đúng bằng số ấy, ở đây tính từ số ấy trở lên", "; the plan asks for exactly that number, more counts as reached here"] : "";
        var missing = ReportWording.Of(gaps, "missing submission");
        return (target, gaps) switch
        {
            (null, 0) => t[$"Đủ báo cáo: {Count(known)} điển hình; {without}.", $"All submissions are in: {ReportWording.Of(known, "exemplar")}; {without}."],
            (null, _) => t[$"Đã có {Count(known)}; kể cả {Count(gaps)} báo cáo còn thiếu, dự kiến {range} điển hình; {without}.", $"{Count(known)} so far; with {missing}, {range} exemplars are expected; {without}."],
            ({ } asked, 0) => t[$"Đủ báo cáo: {Count(known)}/{Count(asked)}, {Word(outlook).Vi}{exactly}.", $"All submissions are in: {Count(known)}/{Count(asked)}, {Word(outlook).En}{exactly}."],
            ({ } asked, _) => t[$"Đã có {Count(known)}/{Count(asked)}; kể cả {Count(gaps)} báo cáo còn thiếu, dự kiến {range}: {Word(outlook).Vi} (khả năng {Chance(t, probability!.Value)}){exactly}.",
                $"{Count(known)}/{Count(asked)} so far; with {missing}, {range} expected: {Word(outlook).En} (chance {Chance(t, probability.Value)}){exactly}."],
        };
    }

    /// <summary>"khoảng 7/10", "trên 9/10".</summary>
    public static string Chance(Language t, double probability) => probability switch
    {
        >= 0.95 => t["trên 9/10", "over 9/10"],
        < 0.05 => t["dưới 1/10", "below 1/10"],
        _ => t["khoảng", "about"] + $" {Count((long)Math.Clamp(Math.Round(probability * 10), 1, 9))}/10",
    };
}
