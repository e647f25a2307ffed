namespace DienHinh.Ingest.Plans;

/// <summary>The document that a plan (kế hoạch) was issued with, as printed; signers are left out.</summary>
/// <param name="Type">ke-hoach or cong-van.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="Number">"26/KH-UBND"; null where the number was left blank.</param>
/// <param name="NumberPrinted">"Số: /KH-UBND".</param>
/// <param name="Date">As precise as printed.</param>
/// <param name="DatePrinted">"Phục Linh, ngày tháng 11 năm 2021".</param>
/// <param name="Issuer">The body that issued it.</param>
/// <param name="Signature">The head of the signature block.</param>
/// <param name="Bases">The documents it rests on.</param>
public sealed record PlanDocument(
    string Type, string Title, string? Number, string NumberPrinted, PlanDate? Date, string DatePrinted, string Issuer, string Signature,
    IReadOnlyList<LegalBasis> Bases);

/// <summary>A document that a plan rests on (căn cứ).</summary>
/// <param name="Type">Chỉ thị, Nghị quyết, Kế hoạch, …</param>
/// <param name="Number">Null where the plan gives none.</param>
/// <param name="Date">Null where the plan gives none.</param>
/// <param name="Issuer">Who issued it.</param>
/// <param name="IsParent">The plan of the level above that this one carries out.</param>
/// <param name="Note">What to know about it, or null.</param>
public sealed record LegalBasis(string Type, string? Number, PlanDate? Date, string Issuer, bool IsParent, string? Note);
