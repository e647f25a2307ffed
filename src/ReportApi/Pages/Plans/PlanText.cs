using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Plans;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Pages.Plans;

/// <summary>Parts of a plan in the words of its document.</summary>
internal static class PlanText
{
    private static readonly string[] s_roman = ["I", "II", "III", "IV"];

    /// <summary>"Kế hoạch số 26/KH-UBND ngày 08/02/2021"; what was left blank in print is said to be.</summary>
    public static string Document(Plan plan)
    {
        var document = plan.Document;
        var type = document.Type == "cong-van" ? "Công văn" : "Kế hoạch";
        var number = document.Number is { } printed ? $"số {printed}" : "(số để trống)";
        return $"{type} {number}{(document.Date is { } date ? $", {Date(date)}" : "")}";
    }

    /// <summary>A date as precise as it is known: "ngày 08/02/2021", "tháng 11/2021", "quý II/2021", "6 tháng đầu năm 2023", "năm 2021".</summary>
    public static string Date(PlanDate date)
    {
        var year = date.First.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Text.Contains("-H", StringComparison.Ordinal)) return date.First.Month == 1 ? $"6 tháng đầu năm {year}" : $"6 tháng cuối năm {year}";
        if (date.Text.Contains("-Q", StringComparison.Ordinal)) return $"quý {s_roman[(date.First.Month - 1) / 3]}/{year}";
        return date.Text.Length switch
        {
            4 => $"năm {year}",
            7 => string.Create(CultureInfo.InvariantCulture, $"tháng {date.First.Month}/{year}"),
            _ => $"ngày {Display.Day(date.First)}",
        };
    }

    /// <summary>A base of the plan: "Chỉ thị 34-CT/TW, ngày 07/04/2014, Bộ Chính trị".</summary>
    public static string Basis(LegalBasis basis) =>
        string.Join(", ", new[] { basis.Number is null ? basis.Type : $"{basis.Type} {basis.Number}", basis.Date is { } date ? Date(date) : null, basis.Issuer }.OfType<string>());

    /// <summary>How many exemplars the plan asks for from its first to its last year; null where it sets no number.</summary>
    public static long? Total(Plan plan) => PlanTargets.Of(plan) is { Count: > 0 } targets ? targets.Sum(t => (long)t.Value) : null;

    /// <summary>"Sơ kết 2023, tổng kết 2025".</summary>
    public static string ReviewYears(Plan plan)
    {
        var reviews = plan.Reviews.Select(r => $"{(r.IsFinal ? "tổng kết" : "sơ kết")} {(r.CutOff ?? r.WindowTo)?.Year.ToString(CultureInfo.InvariantCulture)}".TrimEnd()).Distinct().ToList();
        return reviews.Count == 0 ? Display.Gap : string.Concat(string.Join(", ", reviews)[..1].ToUpper(Display.Culture), string.Join(", ", reviews).AsSpan(1));
    }

    /// <summary>When a review counts up to, and where the text is silent, that we assumed it.</summary>
    public static string CutOff(PlanReview review) => review.CutOff is not { } day ? "văn bản không nêu" : Display.Day(day) + (review.CutOffAssumed ? " (văn bản không nêu ngày; chương trình lấy ngày này)" : "");

    /// <summary>The kinds of subject that an item admits, with who is meant.</summary>
    public static string Subject(ItemSubject subject) => $"{Words.Kind(subject.Kind.Code())}: {subject.Who}{(subject.IsOptional ? " (không bắt buộc)" : "")}";

    /// <summary>What the document calls an item.</summary>
    public static string Type(string type) => type switch
    {
        "phong_trao" => "Phong trào",
        "cuoc_van_dong" => "Cuộc vận động",
        "nhiem_vu" => "Nhiệm vụ",
        "linh_vuc" => "Lĩnh vực",
        "thi_dua_theo_dot" => "Thi đua theo đợt",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of item."),
    };

    /// <summary>What a duty is about.</summary>
    public static string Duty(string type) => type switch
    {
        "publicity" => "Tuyên truyền",
        "replication" => "Nhân rộng",
        "nurture" => "Bồi dưỡng",
        "inspection" => "Kiểm tra",
        "reporting" => "Báo cáo",
        _ => "Việc khác",
    };
}
