namespace DienHinh.Analytics.Querying;

/// <summary>A fact behind a figure (nguồn số liệu): an exemplar of a list, a figure of a summary form, or a line about what happened around exemplars.</summary>
/// <param name="Id">Fact id, "12-7", "12-s3" or, for such a line, "12-e5"; <c>/exemplars/{id}/source</c> says how it was read.</param>
/// <param name="Counts">How much it counts in each measure asked for; a measure in which it does not count is left out.</param>
/// <param name="Source">"list", "summary" or "entry".</param>
/// <param name="Name">Name of the exemplar; null for a figure, and for a line about none in particular.</param>
/// <param name="Kind">collective, individual, household or model; null where a form gives only a total; of a line its kind: publicity, visit …</param>
/// <param name="Year">Year of the achievement.</param>
/// <param name="Unit">Id of the unit that it counts for.</param>
/// <param name="UnitName">Name of that unit.</param>
/// <param name="Submission">Id of the submission.</param>
/// <param name="File">File name as received.</param>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Cells">A1 cell or range.</param>
public sealed record RowSource(
    string Id, IReadOnlyDictionary<string, object> Counts, string Source, string? Name, string? Kind, int Year, string Unit, string? UnitName,
    int Submission, string? File, string? Sheet, string? Cells);

/// <summary>A number to reach behind a figure.</summary>
/// <param name="Id">Plan and target: "phuc-linh-2021-2025/a.1@2023".</param>
/// <param name="Item">Plan and item.</param>
/// <param name="ItemName">The item as printed.</param>
/// <param name="Kind">Kind of subject, or null for any.</param>
/// <param name="FromYear">First year that it is for.</param>
/// <param name="ToYear">Last year.</param>
/// <param name="Value">The number.</param>
/// <param name="Achieved">What counts towards it; null where no report of its years was received.</param>
/// <param name="IsDecided">Whether it is known to be reached or missed: all of its years are reported, or it is reached already.</param>
public sealed record TargetSource(string Id, string Item, string? ItemName, string? Kind, int FromYear, int ToYear, object? Value, object? Achieved, bool IsDecided);

/// <summary>A workbook behind a report.</summary>
public sealed record ReportFile(int Submission, string File);

/// <summary>A report, owed or received, behind a figure.</summary>
/// <param name="Plan">Plan id, or null.</param>
/// <param name="Unit">Unit id.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="IsExpected">Whether the plan expects it.</param>
/// <param name="IsReceived">Whether it is there.</param>
/// <param name="IsOnTime">Whether it was in time; null where no day is set.</param>
/// <param name="Files">The workbooks that count for it.</param>
public sealed record ReportBehind(string? Plan, string Unit, string? UnitName, int Year, bool IsExpected, bool IsReceived, bool? IsOnTime, IReadOnlyList<ReportFile> Files);
