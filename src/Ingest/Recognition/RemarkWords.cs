using System.Text.RegularExpressions;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Recognition;

/// <summary>Remarks that speak against the row that they stand in: withdrawn, named twice, not recognised.</summary>
public static partial class RemarkWords
{
    // A longer remark tells a story.
    private const int LongestRemark = 200;

    // Of the patterns below each holds a word that begins so.
    private static readonly WordStarts s_signs = new(["rut", "trung", "thu", "huy", "khoi", "khong", "chua", "loai"]);

    /// <summary>Whether the remark says that the row should not be counted.</summary>
    /// <param name="remark">The remark.</param>
    /// <param name="isRecognised">Whether the row counts as recognised: "Chưa công nhận" says nothing against one that is registered.</param>
    public static bool Contradicts(string remark, bool isRecognised)
    {
        if (remark.Length > LongestRemark || !s_signs.MayHold(remark)) return false;
        var key = TextKey.Folded(remark);
        return Withdrawn().IsMatch(key) || (isRecognised && NotRecognised().IsMatch(key));
    }

    // "Phát huy kết quả", "rút kinh nghiệm", "thu hồi đất" are none of these.
    [GeneratedRegex(@"\b(?:da|xin|tu|duoc|de nghi) rut\b(?! kinh nghiem| ngan)|^rut(?: (?:ten|khoi|ra|ho so|dang ky)\b.*)?$|^trung$|\btrung (?:voi|ten|danh sach|lap|so thu tu|stt|dong)\b|\bthu hoi (?!dat\b)|(?<!phat )\bhuy (?:bo|ket qua|cong nhan|danh hieu|quyet dinh|qd|dang ky)\b|\b(?:dua|loai|bo|xoa|rut)(?: ten)?(?: ra)? khoi\b|\bkhong (?:con )?(?:tinh|xet|la dien hinh|du (?:dieu kien|tieu chuan))\b|^(?:bi )?loai$")]
    private static partial Regex Withdrawn();

    [GeneratedRegex(@"\b(?:khong|chua) (?:duoc |co quyet dinh |co qd )?(?:cong nhan|dat(?: yeu cau| tieu chuan)?$|xet)")]
    private static partial Regex NotRecognised();
}
