using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Plans;

/// <summary>How several leading owners of an item share it.</summary>
public enum LeadMode
{
    /// <summary>Together, one result; also where there is one lead or none.</summary>
    Joint,

    /// <summary>Each for itself ("mỗi đơn vị").</summary>
    Each,
}

/// <summary>One item of a plan (mục): a movement, campaign, task or field with its subjects, owners and quotas.</summary>
public sealed record PlanItem
{
    /// <summary>The letter or number as printed ("đ", "13"); "III" or "II.6-3" where the text has only the section.</summary>
    public required string Item { get; init; }

    /// <summary>1-based order in the document.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The section it stands in, "II.2".</summary>
    public required string Section { get; init; }

    /// <summary>The movement's name exactly as printed, misprints kept.</summary>
    public required string PrintedName { get; init; }

    /// <summary>The movements it means: usually one; a combined item carries two and counts once.</summary>
    public required IReadOnlyList<string> MovementIds { get; init; }

    /// <summary>How the printed name relates to the canonical one: exact, spelling_variant, local_variant, broader, near or combined.</summary>
    public required string Mapping { get; init; }

    /// <summary>What the document calls it: phong_trao, cuoc_van_dong, nhiem_vu, linh_vuc or thi_dua_theo_dot.</summary>
    public required string Type { get; init; }

    /// <summary>Who launched it, where the text says.</summary>
    public string? LaunchedBy { get; init; }

    /// <summary>Who may be chosen; empty where the text does not say.</summary>
    public IReadOnlyList<ItemSubject> Subjects { get; init; } = [];

    /// <summary>The leading owners (chủ trì); empty where the text names none.</summary>
    public IReadOnlyList<ItemOwner> Leads { get; init; } = [];

    /// <summary>How they share the item.</summary>
    public LeadMode LeadMode { get; init; }

    /// <summary>The coordinating owners (phối hợp).</summary>
    public IReadOnlyList<ItemOwner> Coordinating { get; init; } = [];

    /// <summary>The numbers set; empty means "không giao chỉ tiêu".</summary>
    public IReadOnlyList<Quota> Quotas { get; init; } = [];

    /// <summary>The sentence that sets the numbers, as printed.</summary>
    public string? Assignment { get; init; }

    /// <summary>The period as printed in that sentence.</summary>
    public string? AssignmentPeriod { get; init; }

    /// <summary>Conditions beyond the criteria.</summary>
    public IReadOnlyList<ItemRule> Rules { get; init; } = [];

    /// <summary>Oddities of the printed text.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The kinds that the text admits; empty where it does not say.</summary>
    public IReadOnlyList<ExemplarKind> Kinds => [.. Subjects.Select(s => s.Kind).Distinct().Order()];
}

/// <summary>A kind of subject that an item admits (đối tượng).</summary>
/// <param name="Kind">Collective, individual or household.</param>
/// <param name="SubKind">A narrower class in ASCII ("nong-dan"), or null.</param>
/// <param name="Who">Who is meant, near to the printed words.</param>
/// <param name="Criteria">The criteria in short.</param>
/// <param name="IsOptional">Proposed only where one is worthy; never asked for by a number.</param>
public sealed record ItemSubject(ExemplarKind Kind, string? SubKind, string Who, string? Criteria, bool IsOptional);

/// <summary>An owner named by an item.</summary>
/// <param name="OwnerId">Owner id.</param>
/// <param name="Printed">As printed there.</param>
public sealed record ItemOwner(string OwnerId, string Printed);

/// <summary>A condition of an item beyond its criteria.</summary>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="SubKind">The narrower subject it applies to, or null for all.</param>
/// <param name="MovementIds">The movements it names, if any.</param>
/// <param name="Text">As printed, or in short where not in quotes in the document.</param>
public sealed record ItemRule(string Code, string? SubKind, IReadOnlyList<string> MovementIds, string Text)
{
    /// <summary>
    /// The family must hold "Gia đình văn hóa"; written evidence; another record must be an exemplar too; a kind is optional; movements
    /// inside the item; a second movement under the same quota; a year-end result; the quota is the unit's, not each school's; direct labour first.
    /// </summary>
    public static readonly IReadOnlyList<string> Codes =
    [
        "gia-dinh-van-hoa", "evidence", "cross-record", "optional-subject", "sub-movements", "second-movement", "year-end-result", "whole-unit", "direct-labour",
    ];
}
