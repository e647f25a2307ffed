using System.Globalization;
using DienHinh.Analytics.Querying;

namespace DienHinh.Analytics.Registers;

/// <summary>How often one remark was made on a submission; or, without a code, a submission on which none was.</summary>
/// <param name="Submission">Its id.</param>
/// <param name="Unit">Who sent it.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="Code">Code of the finding, or null for none.</param>
/// <param name="Severity">error, warning or note; null for none.</param>
/// <param name="Findings">How often it was made.</param>
/// <param name="Exemplars">Rows of the submission that went in.</param>
/// <param name="Pending">Rows of it that wait for a decision.</param>
internal sealed record QualityEntry(int Submission, string Unit, string UnitName, string? Code, string? Severity, long Findings, long Exemplars, long Pending);

/// <summary>One remark at its place.</summary>
/// <param name="Submission">Id of the submission.</param>
/// <param name="UnitName">Who sent it.</param>
/// <param name="File">File name as received.</param>
/// <param name="Code">Code of the finding.</param>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Sheet">Sheet, or null for the whole file.</param>
/// <param name="Cell">Cell, or null for the whole sheet.</param>
internal sealed record QualityRemark(int Submission, string UnitName, string File, string Code, string Severity, string? Sheet, string? Cell);

/// <summary>What was wrong with the submissions that count (chất lượng số liệu).</summary>
internal static class QualityRegister
{
    /// <summary>The remarks under the conditions, by submission and code.</summary>
    public static IReadOnlyList<QualityEntry> List(Snapshot data, string? plan, string? unit, int? from, int? to)
    {
        using var command = data.Connection.CreateCommand();
        command.CommandText = RegisterSql.Read("quality");
        RegisterSql.Add(command, "plan", plan);
        RegisterSql.Add(command, "unit", unit);
        RegisterSql.Add(command, "from", from);
        RegisterSql.Add(command, "to", to);
        using var row = command.ExecuteReader();
        var entries = new List<QualityEntry>();
        while (row.Read())
        {
            var unitId = (string)row["unit_id"];
            entries.Add(new((int)row["id"], unitId, row["unit_name"] as string ?? unitId, row["code"] as string, row["severity"] as string,
                Number(row["findings"]), Number(row["exemplars"]), Number(row["pending"])));
        }

        return entries;
    }

    /// <summary>The remarks one by one under the same conditions, and how many there are without the limit.</summary>
    public static (IReadOnlyList<QualityRemark> Remarks, int Total) Remarks(Snapshot data, string? plan, string? unit, int? from, int? to, int most)
    {
        using var command = data.Connection.CreateCommand();
        command.CommandText = RegisterSql.Read("quality_sources");
        RegisterSql.Add(command, "plan", plan);
        RegisterSql.Add(command, "unit", unit);
        RegisterSql.Add(command, "from", from);
        RegisterSql.Add(command, "to", to);
        RegisterSql.Add(command, "limit", most);
        using var row = command.ExecuteReader();
        var (remarks, total) = (new List<QualityRemark>(), 0);
        while (row.Read())
        {
            remarks.Add(new((int)row["id"], (string)row["unit_name"], (string)row["file_name"], (string)row["code"], (string)row["severity"], row["sheet"] as string, row["cell"] as string));
            total = (int)Number(row["total_rows"]);
        }

        return (remarks, total);
    }

    private static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
