using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Insights.Forecasting;

/// <summary>What a forecast says, in Vietnamese. Chances are told in tenths: the model knows them no better.</summary>
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
    public static string Word(Outlook outlook) => outlook switch
    {
        Outlook.TooLittle => "chưa đủ số liệu",
        Outlook.NoTarget => "không giao chỉ tiêu",
        Outlook.NotShown => "chỉ tiêu của cấp khác",
        Outlook.Reached => "đã đạt",
        Outlook.Missed => "không đạt",
        Outlook.VeryLikely => "rất có khả năng đạt",
        Outlook.Likely => "có khả năng đạt",
        Outlook.Open => "chưa chắc",
        Outlook.Unlikely => "khó đạt",
        _ => "rất khó đạt",
    };

    public static string TooLittle(int known, int gaps, int all) =>
        $"Chưa đủ số liệu để dự báo: mới có {Count(all - gaps)}/{Count(all)} báo cáo, với {Count(known)} điển hình được công nhận.";

    public static string Sentence(Outlook outlook, int known, int gaps, int? target, bool isExact, int low, int high, double? probability)
    {
        var range = low == high ? Count(low) : $"{Count(low)} đến {Count(high)}";
        var without = outlook == Outlook.NotShown ? "chỉ tiêu thuộc đơn vị mà tài khoản không xem được" : "kế hoạch không giao chỉ tiêu";
        var exactly = isExact ? "; kế hoạch giao đúng bằng số ấy, ở đây tính từ số ấy trở lên" : "";
        return (target, gaps) switch
        {
            (null, 0) => $"Đủ báo cáo: {Count(known)} điển hình; {without}.",
            (null, _) => $"Đã có {Count(known)}; kể cả {Count(gaps)} báo cáo còn thiếu, dự kiến {range} điển hình; {without}.",
            ({ } asked, 0) => $"Đủ báo cáo: {Count(known)}/{Count(asked)}, {Word(outlook)}{exactly}.",
            ({ } asked, _) => $"Đã có {Count(known)}/{Count(asked)}; kể cả {Count(gaps)} báo cáo còn thiếu, dự kiến {range}: {Word(outlook)} (khả năng {Chance(probability!.Value)}){exactly}.",
        };
    }

    /// <summary>"khoảng 7/10", "trên 9/10".</summary>
    public static string Chance(double probability) => probability switch
    {
        >= 0.95 => "trên 9/10",
        < 0.05 => "dưới 1/10",
        _ => $"khoảng {Count((long)Math.Clamp(Math.Round(probability * 10), 1, 9))}/10",
    };
}
