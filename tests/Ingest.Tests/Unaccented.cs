using System.Globalization;
using System.Text;

namespace DienHinh.Ingest.Tests;

/// <summary>Text as somebody without a Vietnamese keyboard types it.</summary>
internal static class Unaccented
{
    public static string Of(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return new string([.. letters]).Replace('đ', 'd').Replace('Đ', 'D');
    }
}
