using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>A column of awards of one level.</summary>
/// <param name="Column">The column.</param>
/// <param name="Caption">Its lowest caption, "Cấp xã".</param>
/// <param name="Level">commune, district, province or nation.</param>
public sealed record AwardLevelColumn(HeaderColumn Column, string Caption, string Level);

/// <summary>Words for the level of an award (cấp khen thưởng).</summary>
public static partial class AwardLevels
{
    /// <summary>The level that a heading is about, "Cấp xã", "Huyện", "TW"; null for any other heading.</summary>
    public static string? OfCaption(string caption) => caption.Length < 40 && Caption().Match(TextKey.Folded(caption)) is { Success: true } match ? Code(match.Groups[1].Value) : null;

    /// <summary>The level that a text names, "Giấy khen của Chủ tịch UBND xã"; null where it names none.</summary>
    public static string? InText(string text) => Words().Match(TextKey.Folded(text) + " ") is { Success: true } match ? Code(match.Groups[1].Value) : null;

    /// <summary>The columns that name an award's level in their heading, "Cấp xã | Cấp huyện | Cấp tỉnh | TW" under one caption.</summary>
    public static IEnumerable<AwardLevelColumn> Columns(Header header)
    {
        foreach (var column in header.Columns)
        {
            if (column.Role is not (ColumnRole.Award or ColumnRole.AwardLevel or null)) continue;
            var caption = AwardCaptions.Lowest(column);
            if (OfCaption(caption) is not { } level) continue;
            // Without a caption above that speaks of awards, "Xã" is a place.
            if (column.Role is null && !caption.StartsWith("cấp ", StringComparison.OrdinalIgnoreCase)) continue;
            yield return new AwardLevelColumn(column, caption, level);
        }
    }

    private static string Code(string word) => word switch
    {
        "xa" or "phuong" or "thi tran" => "commune",
        "huyen" or "quan" or "thi xa" or "thanh pho" or "tp" => "district",
        "tinh" => "province",
        _ => "nation",
    };

    [GeneratedRegex(@"^(?:cap |khen thuong cap |cua )?(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tp|tinh|trung uong|tw|nha nuoc)(?: (?:phuong|thi tran|quan|thi xa|thanh pho|tp|tro len|nganh))*$")]
    private static partial Regex Caption();

    [GeneratedRegex(@"\b(xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|trung uong|thu tuong|chinh phu|chu tich nuoc|bo truong)\b")]
    private static partial Regex Words();
}
