using static DienHinh.Analytics.Reports.VietnameseText;

namespace DienHinh.Analytics.Reports;

/// <summary>The shares that a plan sets a number for besides its quotas (tỷ lệ phải đạt), each as a sentence: "trên 30 %" is over, and nothing of nothing is no data.</summary>
internal static class KpiLines
{
    /// <summary>The sentence of a share.</summary>
    public static string Of(LabourShare share)
    {
        var (direct, of, unknown) = (share.Whole.Direct, share.Whole.Of, share.Whole.Unknown);
        if (share.IsMet(share.Whole) is not { } isMet)
            return $"{share.Name}: chưa có số liệu ({share.What}: 0); {Asked(share)}.";
        var sentence = $"{share.Name}: {Count(direct)}/{Count(of)} {share.What} ({Percent((double)direct / of)}), {Asked(share)}: {(isMet ? "đạt" : "chưa đạt")}.";
        return unknown == 0 ? sentence : $"{sentence} {Count(unknown)} {share.What} chưa rõ thuộc nhóm đối tượng nào, tính vào mẫu số.";
    }

    private static string Asked(LabourShare share) => $"kế hoạch đòi {share.BoundWords} {Percent((double)share.Value)}";
}
