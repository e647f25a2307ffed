using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Plans;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Pages.Plans;

/// <summary>Parts of a plan in the words of its document.</summary>
internal static class PlanText
{
    private static readonly string[] s_roman = ["I", "II", "III", "IV"];

    /// <summary>"Kế hoạch số 26/KH-UBND ngày 08/02/2021"; what was left blank in print is said to be.</summary>
    public static Title Document(Plan plan)
    {
        var document = plan.Document;
        var type = document.Type == "cong-van" ? new Title("Công văn", "Official letter") : new Title("Kế hoạch", "Plan");
        var number = document.Number is { } printed ? new Title($"số {printed}", $"no. {printed}") : new Title("(số để trống)", "(number left blank)");
        var date = document.Date is { } day ? Date(day) : null;
        return new($"{type.Vi} {number.Vi}{(date is null ? "" : $", {date.Vi}")}", $"{type.En} {number.En}{(date is null ? "" : $", {date.En}")}");
    }

    /// <summary>A date as precise as it is known: "ngày 08/02/2021", "tháng 11/2021", "quý II/2021", "6 tháng đầu năm 2023", "năm 2021".</summary>
    public static Title Date(PlanDate date)
    {
        var year = date.First.Year.ToString(CultureInfo.InvariantCulture);
        if (date.Text.Contains("-H", StringComparison.Ordinal))
            return date.First.Month == 1 ? new($"6 tháng đầu năm {year}", $"first half of {year}") : new($"6 tháng cuối năm {year}", $"second half of {year}");
        if (date.Text.Contains("-Q", StringComparison.Ordinal))
            return new($"quý {s_roman[(date.First.Month - 1) / 3]}/{year}", $"quarter {s_roman[(date.First.Month - 1) / 3]}/{year}");
        var month = date.First.Month.ToString(CultureInfo.InvariantCulture);
        return date.Text.Length switch
        {
            4 => new($"năm {year}", year),
            7 => new($"tháng {month}/{year}", $"{month}/{year}"),
            _ => new($"ngày {Display.Day(date.First)}", Display.Day(date.First)),
        };
    }

    /// <summary>A base of the plan: "Chỉ thị 34-CT/TW, ngày 07/04/2014, Bộ Chính trị".</summary>
    public static string Basis(LegalBasis basis) =>
        string.Join(", ", new[] { basis.Number is null ? basis.Type : $"{basis.Type} {basis.Number}", basis.Date is { } date ? Date(date).Vi : null, basis.Issuer }.OfType<string>());

    /// <summary>How many exemplars the plan asks for from its first to its last year; null where it sets no number.</summary>
    public static long? Total(Plan plan) => PlanTargets.Of(plan) is { Count: > 0 } targets ? targets.Sum(t => (long)t.Value) : null;

    /// <summary>"Sơ kết 2023, tổng kết 2025".</summary>
    public static Title ReviewYears(Plan plan)
    {
        string Of(Func<PlanReview, string> word)
        {
            var reviews = string.Join(", ", plan.Reviews.Select(r => $"{word(r).ToLower(Display.Culture)} {(r.CutOff ?? r.WindowTo)?.Year.ToString(CultureInfo.InvariantCulture)}".TrimEnd()).Distinct());
            return reviews.Length == 0 ? Display.Gap : string.Concat(reviews[..1].ToUpper(Display.Culture), reviews.AsSpan(1));
        }

        return new(Of(r => Review(r).Vi), Of(r => Review(r).En));
    }

    /// <summary>What a review is called.</summary>
    public static Title Review(PlanReview review) => review.IsFinal ? new("Tổng kết", "Final review") : new("Sơ kết", "Interim review");

    /// <summary>When a review counts up to, and where the text is silent, that we assumed it.</summary>
    public static Title CutOff(PlanReview review) => review.CutOff is not { } day ? new("văn bản không nêu", "the document does not say")
        : review.CutOffAssumed ? new($"{Display.Day(day)} (văn bản không nêu ngày; chương trình lấy ngày này)", $"{Display.Day(day)} (the document names no day; the program takes this one)")
        : new(Display.Day(day), Display.Day(day));

    /// <summary>Of what a share is asked for, in the words of the program's reading of the document; empty where of nothing.</summary>
    public static string Denominator(Kpi kpi) => kpi.Denominator is null ? "" : $" (tính trên {Kpi.DenominatorWords[kpi.Denominator]})";

    /// <summary>What the document calls an item.</summary>
    public static Title Type(string type) => type switch
    {
        "phong_trao" => new("Phong trào", "Movement"),
        "cuoc_van_dong" => new("Cuộc vận động", "Campaign"),
        "nhiem_vu" => new("Nhiệm vụ", "Task"),
        "linh_vuc" => new("Lĩnh vực", "Field"),
        "thi_dua_theo_dot" => new("Thi đua theo đợt", "Emulation for an occasion"),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No such type of item."),
    };

    /// <summary>What a duty is about.</summary>
    public static Title Duty(string type) => type switch
    {
        "publicity" => new("Tuyên truyền", "Publicity"),
        "replication" => new("Nhân rộng", "Replication"),
        "nurture" => new("Bồi dưỡng", "Nurture"),
        "inspection" => new("Kiểm tra", "Inspection"),
        "reporting" => new("Báo cáo", "Reporting"),
        _ => new("Việc khác", "Other duty"),
    };
}
