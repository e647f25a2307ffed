namespace DienHinh.Analytics.Documents;

/// <summary>
/// A document in the layout of Nghị định 30/2020/NĐ-CP, as data: what is said, not how a format says it. The writers of .docx and .pdf lay out this same object, so
/// that both say the same.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>The upper part: who issues it, number, place and date.</summary>
    public required OfficialHead Head { get; init; }

    /// <summary>Type of document in capitals: "BÁO CÁO".</summary>
    public required string Type { get; init; }

    /// <summary>What it is about (trích yếu).</summary>
    public required string Subject { get; init; }

    /// <summary>The text in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Nơi nhận, a line each without dash and semicolon; "" is a line to fill in.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>Lines of the signature block: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH". The name is written by hand.</summary>
    public required IReadOnlyList<string> Signature { get; init; }

    /// <summary>What follows on pages of its own after the signature.</summary>
    public IReadOnlyList<Block> Appendix { get; init; } = [];
}

/// <summary>The upper part of an official document.</summary>
/// <param name="Issuer">The issuing body in capitals, one or two lines.</param>
/// <param name="Number">"Số:        /BC-UBND", the number left blank.</param>
/// <param name="PlaceAndDate">"Phục Linh, ngày      tháng      năm      ", the date left blank.</param>
public sealed record OfficialHead(IReadOnlyList<string> Issuer, string Number, string PlaceAndDate);
