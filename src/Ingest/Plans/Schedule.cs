using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Plans;

/// <summary>A part of a plan's time (giai đoạn).</summary>
/// <param name="Id">"1", "nurture".</param>
/// <param name="Name">Name as printed or in short.</param>
/// <param name="From">Begin, as precise as printed.</param>
/// <param name="To">End, as precise as printed.</param>
/// <param name="Tasks">What it is for.</param>
public sealed record Stage(string Id, string Name, PlanDate From, PlanDate To, IReadOnlyList<string> Tasks);

/// <summary>A day by which something is due (thời hạn).</summary>
/// <param name="Id">"propose-recognition".</param>
/// <param name="Task">What is due.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Yearly">Comes back every year of the plan.</param>
/// <param name="Month">Month of a yearly day, or null.</param>
/// <param name="Day">Day of a yearly day, or null.</param>
/// <param name="On">The date of a one-off; null for a yearly one, and where the text gives no date.</param>
/// <param name="IsBefore">The text says "trước ngày": the day itself is too late, unless the plan's settings say otherwise.</param>
public sealed record Deadline(string Id, string Task, string Printed, bool Yearly, int? Month, int? Day, PlanDate? On, bool IsBefore)
{
    /// <summary>The last day in time for a year; null where the text gives no date or the one-off is of another year.</summary>
    /// <param name="year">Year of the plan.</param>
    /// <param name="dayItselfCounts">The plan's reading of "trước ngày".</param>
    public DateOnly? LastDay(int year, bool dayItselfCounts)
    {
        DateOnly? named = Yearly && Month is { } month && Day is { } day ? new DateOnly(year, month, day) : On?.Last.Year == year ? On.Last : null;
        return IsBefore && !dayItselfCounts ? named?.AddDays(-1) : named;
    }
}

/// <summary>A review of a plan: interim (sơ kết) or final (tổng kết).</summary>
/// <param name="Id">"interim-2023", "final-2025".</param>
/// <param name="IsFinal">Tổng kết; false: sơ kết.</param>
/// <param name="Level">Who holds it: xã, phường, tỉnh, or "các cơ quan, địa phương".</param>
/// <param name="Printed">As printed.</param>
/// <param name="CutOff">Last day counted; null where the text gives none.</param>
/// <param name="CutOffAssumed">The text gives no day; this one is a default that the file explains.</param>
/// <param name="WindowFrom">First day on which it may be held, or null.</param>
/// <param name="WindowTo">Last day on which it may be held, or null.</param>
/// <param name="StageId">The stage that it reviews, or null.</param>
/// <param name="YearOnlyCounts">Whether a record with a year alone counts although its year ends after the cut-off.</param>
/// <param name="Note">What to know, or null.</param>
public sealed record PlanReview(
    string Id, bool IsFinal, string Level, string Printed, DateOnly? CutOff, bool CutOffAssumed, DateOnly? WindowFrom, DateOnly? WindowTo,
    string? StageId, bool YearOnlyCounts, string? Note);

/// <summary>A conference or congress (hội nghị, đại hội) that exemplars are honoured at or sent to.</summary>
/// <param name="Level">xã, huyện, tỉnh; null where the text does not say.</param>
/// <param name="Name">As printed.</param>
/// <param name="Ordinal">"VI", or null. Ordinals began again after the mergers of 2025.</param>
/// <param name="Action">What the plan does there.</param>
public sealed record Congress(string? Level, string Name, string? Ordinal, string Action);

/// <summary>What a plan asks somebody to do beyond its items.</summary>
/// <param name="Type">publicity, replication, nurture, inspection, reporting or other.</param>
/// <param name="OwnerId">Who, as an owner id; null where nobody or a body outside the catalogue is named.</param>
/// <param name="Who">Who, in words.</param>
/// <param name="Text">The duty in short.</param>
/// <param name="Channels">Channels named, for publicity.</param>
public sealed record PlanDuty(string Type, string? OwnerId, string? Who, string Text, IReadOnlyList<string> Channels);

/// <summary>How a plan lets exemplars reach a milestone: who does it, on what ground.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="By">Who acts or decides.</param>
/// <param name="Text">How and when, in short or as printed.</param>
public sealed record ProcessStep(Milestone Milestone, string? By, string Text);
