using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Registers;

/// <summary>A report that is owed or came in: one unit, one year.</summary>
/// <param name="Plan">Plan id, or null outside every plan.</param>
/// <param name="Unit">Unit id.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="IsExpected">Whether the plan expects it.</param>
/// <param name="IsReceived">Whether it is there: a workbook that holds results of the year, or says that there are none.</param>
/// <param name="IsOnTime">Whether it came by the due date; null where the plan gives none.</param>
/// <param name="DueDate">Last day in time, or null.</param>
/// <param name="FirstDay">The day that the first report states, else that of its arrival; null where none came. A correction does not make it late.</param>
/// <param name="DaysLate">Days beyond the due date, 0 for in time; null where none came or none is due.</param>
/// <param name="Submission">Id of the submission that counts, or null.</param>
/// <param name="Version">Its version: above 1 where it replaced an earlier one.</param>
public sealed record CompletenessEntry(
    string? Plan, string Unit, string? UnitName, int Year, bool IsExpected, bool IsReceived, bool? IsOnTime, DateOnly? DueDate, DateOnly? FirstDay, int? DaysLate,
    int? Submission, int? Version)
{
    /// <summary>Where no results came, what did: "registration" (registered, nurtured or proposed exemplars alone) or "nomination" (introduced to a conference or congress alone); else null.</summary>
    public string? BegunWith { get; init; }

    /// <summary>Whether it is owed, has not come, and its day has passed; without a due date, the end of its year.</summary>
    public bool IsOverdue(DateOnly today) => IsExpected && !IsReceived && (DueDate ?? new DateOnly(Year, 12, 31)) < today;
}

/// <summary>Who has reported and who is missing (tình hình nộp báo cáo).</summary>
public static class CompletenessRegister
{
    /// <summary>Every expected or received report under the conditions, by plan, year and unit.</summary>
    public static IReadOnlyList<CompletenessEntry> List(FactDatabase database, string? plan = null, int? year = null, string? unit = null)
    {
        using var data = Snapshot.Open(database);
        return List(data, plan, year, unit);
    }

    /// <summary>Refuses a plan or a unit that neither the catalogue nor the reports know: that nothing is owed or came in would read as an answer.</summary>
    /// <exception cref="QueryException">There is no such plan or unit.</exception>
    public static void RequireKnown(FactDatabase database, string? plan, string? unit)
    {
        List<QueryError> unknown =
        [
            .. QueryRunner.Mistakes(database, new MetricQuery { Measures = ["receivedSubmissions"], Plan = plan, Unit = unit is null ? null : new UnitScope(unit) })
                .Where(m => m.Code is "unknown-plan" && List(database, plan).Count == 0 || m.Code is "unknown-unit" && List(database, unit: unit).Count == 0),
        ];
        if (unknown.Count > 0) throw new QueryException(unknown);
    }

    /// <summary>The same at one moment.</summary>
    internal static IReadOnlyList<CompletenessEntry> List(Snapshot data, string? plan, int? year, string? unit)
    {
        var asked = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["plan"] = (object?)plan ?? DBNull.Value, ["year"] = (object?)year ?? DBNull.Value, ["unit"] = (object?)unit ?? DBNull.Value,
        };
        return data.LookUp(new CompiledQuery(s_sql, asked), row => new CompletenessEntry(
            Text(row, 0), row.GetString(1), Text(row, 2), row.GetInt32(3), row.GetBoolean(4), row.GetBoolean(5), row.IsDBNull(6) ? null : row.GetBoolean(6), Day(row, 7), Day(row, 8),
            row.IsDBNull(9) ? null : Math.Max(0, row.GetInt32(9)), row.IsDBNull(10) ? null : row.GetInt32(10), row.IsDBNull(11) ? null : row.GetInt32(11)) { BegunWith = Text(row, 12) });
    }

    private static readonly string s_sql = RegisterSql.Read("completeness");

    private static string? Text(KeptRow row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly? Day(KeptRow row, int column) => row.IsDBNull(column) ? null : row.GetDay(column);
}
