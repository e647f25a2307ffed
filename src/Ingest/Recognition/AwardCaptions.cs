using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Captions of columns that part a commendation: its form over ticks ("Giấy khen | Bằng khen"), its decision over number and date ("Số | Ngày | Tháng | Năm").</summary>
public static partial class AwardCaptions
{
    /// <summary>The words that a form of commendation begins with, as a pattern.</summary>
    internal const string FormWords = @"(?:giấy khen|bằng khen|huân chương|huy chương|k[ỷỉ] niệm chương|cờ thi đua|cờ của|chiến s[ĩỹ] (?:thi đua|tiên tiến)|CSTĐ(?:CS|TQ)?|lao động tiên tiến|LĐTT|TTLĐ(?:XS|TT)|GK|BK|tập thể lao động|danh hiệu|biểu dương|thư khen|tuyên dương|gia đình văn h[óo][aá]|anh hùng|nhà giáo (?:ưu tú|nhân dân)|đơn vị quyết thắng)";

    // Longer than any caption; a longer text tells what somebody got.
    private const int LongestCaption = 60;

    /// <summary>Whether the caption is a form of commendation, "Giấy khen", "CSTĐCS"; a family's title has rules of its own, and "Danh hiệu" is none yet.</summary>
    public static bool IsForm(string caption) => caption.Length is > 3 and < LongestCaption && Form().IsMatch(caption);

    /// <summary>What a caption is for below one that speaks of a commendation or its decision: "Số", "Ngày", "Cấp", "Hình thức"; null where its own words say more.</summary>
    public static ColumnRole? PartOf(string caption) => caption.Length > LongestCaption ? null : TextKey.Folded(caption) switch
    {
        "so" or "so qd" or "so quyet dinh" or "so ky hieu" or "so van ban" => ColumnRole.Decision,
        "ngay" or "thang" or "nam" or "ngay thang" or "ngay thang nam" or "ngay ky" or "ngay ban hanh" => ColumnRole.DecisionDate,
        "cap" or "cap khen" or "cap khen thuong" or "cap ky" or "cap ban hanh" or "cap quyet dinh" or "co quan ban hanh" or "co quan khen" or "noi khen" => ColumnRole.AwardLevel,
        "hinh thuc" or "hinh thuc khen" or "ten hinh thuc" or "danh hieu" => ColumnRole.Award,
        "loai" or "loai hinh" or "loai khen" => ColumnRole.AwardCategory,
        _ => null,
    };

    /// <summary>The columns with the form of commendation that a heading names, and a year alone that is no part of a day.</summary>
    internal static void Complete(List<HeaderColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column is { Role: null, Movement: null } && IsForm(Lowest(column)) && columns.Exists(c => c.Role == ColumnRole.Name)) columns[i] = column with { Role = ColumnRole.Award };
            // "Khen thưởng" over "Hình thức | Năm": the year that the exemplar is of.
            else if (column.Role == ColumnRole.DecisionDate && IsYear(column) && !columns.Exists(c => c != column && c.Role == ColumnRole.DecisionDate && Over(c) == Over(column))) columns[i] = column with { Role = ColumnRole.Year };
        }
    }

    /// <summary>The lowest caption of a column.</summary>
    public static string Lowest(HeaderColumn column) => column.Heading[(column.Heading.LastIndexOf(" / ", StringComparison.Ordinal) is > 0 and var at ? at + 3 : 0)..];

    /// <summary>The captions above the lowest one; empty where there are none.</summary>
    public static string Over(HeaderColumn column) => column.Heading.LastIndexOf(" / ", StringComparison.Ordinal) is > 0 and var at ? column.Heading[..at] : "";

    private static bool IsYear(HeaderColumn column) => Over(column).Length > 0 && Lowest(column).Equals("năm", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?!gia đình|danh hiệu|biểu dương$|tuyên dương$)" + FormWords + @"\w*\b", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
