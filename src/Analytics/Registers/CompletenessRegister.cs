using System.Globalization;
using DienHinh.Analytics.Querying;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Registers;

/// <summary>A report that is owed or came in: one unit, one year.</summary>
/// <param name="Plan">Plan id, or null outside every plan.</param>
/// <param name="Unit">Unit id.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Year">The year reported on.</param>
/// <param name="IsExpected">Whether the plan expects it.</param>
/// <param name="IsReceived">Whether it is there.</param>
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
    /// <summary>Whether it is owed, has not come, and its day has passed; without a due date, the end of its year.</summary>
    public bool IsOverdue(DateOnly today) => IsExpected && !IsReceived && (DueDate ?? new DateOnly(Year, 12, 31)) < today;
}

/// <summary>Who has reported and who is missing (tình hình nộp báo cáo).</summary>
public static class CompletenessRegister
{
    /// <summary>Every expected or received report under the conditions, by plan, year and unit.</summary>
    public static IReadOnlyList<CompletenessEntry> List(FactDatabase database, string? plan = null, int? year = null, string? unit = null)
    {
        using var connection = Snapshot.Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = RegisterSql.Read("completeness");
        RegisterSql.Add(command, "plan", plan);
        RegisterSql.Add(command, "year", year);
        RegisterSql.Add(command, "unit", unit);
        using var row = command.ExecuteReader();
        var entries = new List<CompletenessEntry>();
        while (row.Read())
        {
            entries.Add(new CompletenessEntry(
                row["plan_id"] as string, (string)row["unit_id"], row["unit_name"] as string, (int)row["year"],
                (bool)row["is_expected"], (bool)row["is_received"], row["is_on_time"] as bool?, row["due_date"] as DateOnly?,
                row["first_day"] as DateOnly?, row["days_late"] is DBNull ? null : Math.Max(0, Convert.ToInt32(row["days_late"], CultureInfo.InvariantCulture)),
                row["submission_id"] as int?, row["version"] as int?));
        }

        return entries;
    }
}
