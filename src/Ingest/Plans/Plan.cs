using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Plans;

/// <summary>A plan (kế hoạch, hoặc công văn giao nhiệm vụ) of one unit for a span of years.</summary>
public sealed record Plan
{
    /// <summary>"phuc-linh-2021-2025".</summary>
    public required string Id { get; init; }

    /// <summary>Title to show.</summary>
    public required string Title { get; init; }

    /// <summary>Title for the English view.</summary>
    public required string TitleEn { get; init; }

    /// <summary>Id of the unit whose plan it is.</summary>
    public required string UnitId { get; init; }

    /// <summary>First year.</summary>
    public required int FromYear { get; init; }

    /// <summary>Last year, inclusive.</summary>
    public required int ToYear { get; init; }

    /// <summary>What the unit calls the places below it: xóm, thôn, tổ dân phố.</summary>
    public string? SubUnitWord { get; init; }

    /// <summary>The document as printed.</summary>
    public required PlanDocument Document { get; init; }

    /// <summary>The kinds of subject that the plan declares.</summary>
    public required IReadOnlyList<ExemplarKind> Kinds { get; init; }

    /// <summary>Its items, in printed order.</summary>
    public required IReadOnlyList<PlanItem> Items { get; init; }

    /// <summary>Stages; empty where the text has none.</summary>
    public IReadOnlyList<Stage> Stages { get; init; } = [];

    /// <summary>Deadlines.</summary>
    public IReadOnlyList<Deadline> Deadlines { get; init; } = [];

    /// <summary>Reviews.</summary>
    public IReadOnlyList<PlanReview> Reviews { get; init; } = [];

    /// <summary>Conferences and congresses.</summary>
    public IReadOnlyList<Congress> Congresses { get; init; } = [];

    /// <summary>Shares and trends asked for.</summary>
    public IReadOnlyList<Kpi> Kpis { get; init; } = [];

    /// <summary>How exemplars are registered, chosen, recognised and commended.</summary>
    public IReadOnlyList<ProcessStep> Process { get; init; } = [];

    /// <summary>Publicity, replication, inspection, reporting and other duties.</summary>
    public IReadOnlyList<PlanDuty> Duties { get; init; } = [];

    /// <summary>Which units send a workbook every year, and by when.</summary>
    public required PlanReporting Reporting { get; init; }

    /// <summary>What changed the plan after it was issued, the earliest first; quotas say from which year their numbers are others.</summary>
    public IReadOnlyList<PlanAmendment> Amendments { get; init; } = [];

    /// <summary>The last day of the plan's unit, where it ends within the years of the plan (merged or divided); else null.</summary>
    public DateOnly? UnitEndsOn { get; init; }

    /// <summary>How the product reads what the text leaves open.</summary>
    public required PlanSettings Settings { get; init; }

    /// <summary>Oddities of the printed document; nothing is corrected.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Questions that the text leaves open.</summary>
    public IReadOnlyList<string> Ambiguities { get; init; } = [];

    /// <summary>Whether the plan runs in this year.</summary>
    public bool Covers(int year) => FromYear <= year && year <= ToYear;

    /// <summary>The item with this letter or number, or null.</summary>
    public PlanItem? FindItem(string item) => Items.FirstOrDefault(i => i.Item == item);

    /// <summary>The stage that a record of this year counts in; null where the plan has no stage for it.</summary>
    public Stage? StageOf(int year)
    {
        var fitting = Stages.Where(s => s.From.First.Year <= year && year <= s.To.Last.Year).ToList();
        return fitting.Count > 1 ? fitting.FirstOrDefault(s => s.Id == Settings.OverlapStageId) ?? fitting[0] : fitting.FirstOrDefault();
    }

    /// <summary>The last day in time for the submission of this year; null where the plan gives none.</summary>
    public DateOnly? DueDate(int year) =>
        Deadlines.FirstOrDefault(d => d.Id == Reporting.DeadlineId)?.LastDay(year, Settings.DayItselfCounts);
}

/// <summary>Which units send a workbook every year under a plan, and by when.</summary>
/// <param name="Level">The level that reports: that of the plan's unit itself, or a level below it.</param>
/// <param name="DeadlineId">The deadline that the workbook has to keep; null where the text gives none.</param>
public sealed record PlanReporting(UnitLevel Level, string? DeadlineId);

/// <summary>The product's reading of what a plan leaves open; the file explains each choice.</summary>
/// <param name="DayItselfCounts">"Trước ngày 15/11": true lets 15 November pass as in time; false takes the words literally.</param>
/// <param name="FirstTargetYear">First year for which yearly numbers are asked.</param>
/// <param name="OverlapStageId">The stage that a year standing in two stages counts in.</param>
/// <param name="KeepsTargetsAfterMerger">True: a number to reach stands although its unit ends before its last year does; false: it is not asked for.</param>
public sealed record PlanSettings(bool DayItselfCounts, int FirstTargetYear, string? OverlapStageId, bool KeepsTargetsAfterMerger = true);

/// <summary>A document that changed a plan after it was issued (văn bản sửa đổi, bổ sung).</summary>
/// <param name="Date">As precise as the document gives it.</param>
/// <param name="Document">Type, number and issuer in words.</param>
/// <param name="What">What it changed, in short.</param>
public sealed record PlanAmendment(PlanDate Date, string Document, string What);
