using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>The shares that a plan sets a number for besides its quotas (tỷ lệ phải đạt), each as a sentence: "trên 30 %" is over, and nothing of nothing is no data.</summary>
internal static class KpiLines
{
    /// <summary>The sentence of a share.</summary>
    public static string Of(Language t, LabourShare share)
    {
        var (direct, of, unknown) = (share.Whole.Direct, share.Whole.Of, share.Whole.Unknown);
        if (share.IsMet(share.Whole) is not { } isMet)
            return t[$"{share.Name}: chưa có số liệu ({share.What}: 0); {Asked(t, share)}.", $"{share.Name}: no data yet ({share.What}: 0); {Asked(t, share)}."];
        var sentence = $"{share.Name}: {Count(direct)}/{Count(of)} {share.What} ({Percent((double)direct / of)}), {Asked(t, share)}: {(isMet ? t["đạt", "reached"] : t["chưa đạt", "not reached"])}.";
        // Where those of unknown class could carry it over the number, "not reached" is what is known so far.
        if (!isMet && unknown > 0 && share.IsMet(share.Whole with { Direct = direct + unknown }) == true)
            return t[$"{sentence} {Count(unknown)} {share.What} chưa rõ thuộc nhóm đối tượng nào, tính vào mẫu số: chưa đủ căn cứ để kết luận, cần bổ sung nghề nghiệp, chức vụ.",
                $"{sentence} The category is not known of {Count(unknown)} {share.What}; they count in the denominator, so this is not final until their occupations are known."];
        return unknown == 0 ? sentence : t[$"{sentence} {Count(unknown)} {share.What} chưa rõ thuộc nhóm đối tượng nào, tính vào mẫu số.", $"{sentence} The category is not known of {Count(unknown)} {share.What}; they count in the denominator."];
    }

    /// <summary>What the plan asks for: "kế hoạch đòi trên 30 %".</summary>
    public static string Asked(Language t, LabourShare share) =>
        t[$"kế hoạch đòi {share.BoundWords} {Percent((double)share.Value)}", $"the plan asks for {share.BoundWords} {Percent((double)share.Value)}"];
}
