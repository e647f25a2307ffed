using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Domain;

/// <summary>The record that a decision introduces to a conference or congress, and which: both by words, as a hold names its record, so that a corrected workbook and a rebuild keep them.</summary>
/// <param name="Record">The record of one year.</param>
/// <param name="Event">Name of the conference or congress, as the workbooks or the one who decided write it.</param>
public sealed record NominatedRecord(HeldRecord Record, string Event)
{
    /// <summary>What the name of the event comes to.</summary>
    /// <exception cref="InvalidDataException">It names no event.</exception>
    public CongressEvent Congress => EventWords.Find(Event) ?? throw new InvalidDataException($"Quyết định giới thiệu \"{Event}\" trong nhật ký không nêu đại hội hay hội nghị nào. Hãy khôi phục nhật ký từ bản sao lưu.");

    /// <summary>Reads the text that a decision keeps.</summary>
    /// <exception cref="InvalidDataException">It is no such text.</exception>
    public static NominatedRecord Parse(string text)
    {
        var bar = text.LastIndexOf(HeldRecord.Bar);
        return new(HeldRecord.Parse(bar < 0 ? "" : text[..bar]), text[(bar + 1)..]);
    }

    /// <summary>"05794|individual|Nguyễn Văn An|*|2023|Đại hội Thi đua yêu nước tỉnh lần thứ VI".</summary>
    public override string ToString() => $"{Record}{HeldRecord.Bar}{Event.Replace(HeldRecord.Bar, ' ')}";
}
