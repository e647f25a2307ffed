using System.Text.RegularExpressions;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a section heading says of the rows of a list below it, where that is more than figures are read of.</summary>
public enum SectionStep
{
    /// <summary>"Được giới thiệu dự hội nghị …".</summary>
    Nominated,

    /// <summary>"Chưa được công nhận": they are what the title calls them, short of recognition.</summary>
    NotYet,

    /// <summary>"Không đủ điều kiện", "Xin rút đăng ký": they are no exemplars.</summary>
    Refused,
}

/// <summary>Section headings of a list that name a refusal or a nomination.</summary>
public static partial class SectionSteps
{
    private const int LongestHeading = 80;

    // Of the patterns below each holds a word that begins so.
    private static readonly WordStarts s_signs = new(["khong", "chua", "rut", "bi", "loai", "du"]);

    /// <summary>What the heading says; null for any other one.</summary>
    public static SectionStep? Of(string heading)
    {
        // Behind a colon stands who it is said of.
        if (heading.Length > LongestHeading || !s_signs.MayHold(heading) || heading.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && TextKey.HasLetter(heading.AsSpan(colon))) return null;
        var key = TextKey.Folded(heading);
        if (Withdrawn().IsMatch(key)) return SectionStep.Refused;
        // "Đang bồi dưỡng, chưa công nhận": the step that was reached says it.
        if (FigureWords.StepOf(heading) is Milestone.Registered or Milestone.Nurtured or Milestone.Proposed) return null;
        if (Nominated().IsMatch(key)) return SectionStep.Nominated;
        return NotYet().IsMatch(key) ? SectionStep.NotYet : Refused().IsMatch(key) ? SectionStep.Refused : null;
    }

    /// <summary>Whether the heading asks for an award, "Đề nghị khen thưởng cấp trên", and not for recognition.</summary>
    public static bool AsksForAward(string heading) => Award().IsMatch(TextKey.Folded(heading));

    // Adverbs and what is counted stand before what the heading says.
    private const string Before = "^(?:(?:danh sach|cac|nhung|so|truong hop|dien hinh|dien hinh tien tien|tap the|ca nhan|ho gia dinh|mo hinh|va|nguoi|don vi|da|dang ky) )*";

    [GeneratedRegex(Before + @"(?:xin |tu |duoc |de nghi )?rut\b(?! kinh nghiem)(?:$|.* (?:dang k[iy]|danh sach|ten|khoi)\b)|^dang k[iy]\b.*\b(?:xin|da|tu) rut\b")]
    private static partial Regex Withdrawn();

    [GeneratedRegex(Before + @"chua (?:duoc |co quyet dinh |co qd |du dieu kien |du tieu chuan |xet )*(?:cong nhan|dat|xet|du dieu kien|du tieu chuan)\b")]
    private static partial Regex NotYet();

    [GeneratedRegex(Before + @"(?:khong (?:duoc |du dieu kien |xet )*(?:cong nhan|dat|xet|du dieu kien|du tieu chuan|hoan thanh|dong y|nhat tri)\b|(?:da )?bi loai$|(?:bi |dua ra |loai )+khoi danh sach\b)")]
    private static partial Regex Refused();

    [GeneratedRegex(Before + @"(?:duoc |de nghi )*(?:gioi thieu|de cu|cu|tham|tham gia)(?: dai bieu)?(?: di)?(?: tham)? ?du (?:dai hoi|hoi nghi)\b")]
    private static partial Regex Nominated();

    [GeneratedRegex(@"\b(?:khen|tang|bieu duong|ton vinh|giay khen|bang khen|huan chuong)\b")]
    private static partial Regex Award();
}
