using System.Data.Common;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Storage;

namespace DienHinh.Analytics.Registers;

/// <summary>A row that waits (dòng chờ quyết định).</summary>
/// <param name="Submission">Id of the submission.</param>
/// <param name="File">File name as received.</param>
/// <param name="Unit">Id of the unit that sent it.</param>
/// <param name="UnitName">Name of that unit.</param>
/// <param name="Sheet">Sheet name.</param>
/// <param name="Cells">A1 cell or range.</param>
public sealed record PendingCells(int Submission, string File, string Unit, string? UnitName, string Sheet, string Cells);

/// <summary>Rows that wait for the same reason with the same spelling: one decision settles them all.</summary>
/// <param name="What">What must be decided; null where no decision helps and the sender must correct the row.</param>
/// <param name="Code">Code of the finding at the cell.</param>
/// <param name="Spelling">The text that was not understood; null where there was none.</param>
/// <param name="Rows">How many rows wait.</param>
/// <param name="Suggestion">Id of the nearest known meaning, or null.</param>
/// <param name="SuggestionName">Its name.</param>
/// <param name="Plans">The plans that the rows belong to.</param>
/// <param name="Cells">Where they stand, in order of arrival.</param>
public sealed record PendingGroup(
    DecisionSubject? What, string Code, string? Spelling, int Rows, string? Suggestion, string? SuggestionName,
    IReadOnlyList<string> Plans, IReadOnlyList<PendingCells> Cells);

/// <summary>What waits for a decision, grouped by spelling.</summary>
public static class PendingRegister
{
    private sealed record Waiting(string Code, string? Text, string? Plan, string? Suggestion, PendingCells Cells);

    /// <summary>All groups, the one with the most rows first; those that only a sender can correct come last.</summary>
    /// <param name="database">The facts.</param>
    /// <param name="catalogue">What suggestions can mean.</param>
    /// <param name="submission">Only rows of this submission; null for all.</param>
    public static IReadOnlyList<PendingGroup> List(FactDatabase database, Catalogue catalogue, int? submission = null)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = RegisterSql.Read("pending");
        RegisterSql.Add(command, "submission", submission);
        using var row = command.ExecuteReader();
        var rows = new List<Waiting>();
        while (row.Read()) rows.Add(ReadRow(row));
        return
        [
            .. rows.GroupBy(r => (r.Code, Key: r.Text is null ? null : Decision.KeyOf(r.Text))).Select(g => GroupOf([.. g], catalogue))
                .OrderBy(g => g.What is null).ThenByDescending(g => g.Rows).ThenBy(g => g.Spelling, StringComparer.Ordinal),
        ];
    }

    /// <summary>What would wait in a file that was only tried, grouped in the same way.</summary>
    /// <param name="trial">What was said about the file.</param>
    /// <param name="catalogue">What suggestions can mean.</param>
    public static IReadOnlyList<PendingGroup> Of(SubmissionResult trial, Catalogue catalogue)
    {
        var rows = trial.Findings.Where(f => f is { Text: not null, Sheet: not null, Cell: not null } && Decision.SubjectOf(f.Code) is not null)
            .Select(f => new Waiting(f.Code, f.Text, trial.Plan, f.Suggestion, new PendingCells(0, trial.File, UnitIdOf(trial, catalogue), null, f.Sheet!, f.Cell!)));
        return [.. rows.GroupBy(r => (r.Code, Decision.KeyOf(r.Text!))).Select(g => GroupOf([.. g], catalogue)).OrderByDescending(g => g.Rows).ThenBy(g => g.Spelling, StringComparer.Ordinal)];
    }

    private static string UnitIdOf(SubmissionResult trial, Catalogue catalogue) => trial.Unit is { } code ? catalogue.Units.Find(code)?.Id ?? code : "";

    /// <summary>How many rows wait.</summary>
    public static int Count(FactDatabase database)
    {
        using var connection = database.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = RegisterSql.Read("pending_count");
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Waiting ReadRow(DbDataReader row) => new(
        (string)row["finding_code"], row["text"] as string, row["plan_id"] as string, row["suggestion"] as string,
        new PendingCells((int)row["submission_id"], (string)row["file_name"], (string)row["unit_id"], row["unit_name"] as string, (string)row["sheet"], (string)row["cells"]));

    private static PendingGroup GroupOf(List<Waiting> rows, Catalogue catalogue)
    {
        var first = rows[0];
        var what = first.Text is null ? null : Decision.SubjectOf(first.Code);
        var suggested = rows.Select(r => r.Suggestion).OfType<string>().GroupBy(s => s).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        var id = suggested is null ? null : IdOf(what, suggested, rows, catalogue);
        return new PendingGroup(
            what, first.Code, first.Text, rows.Count, id, id is null ? null : suggested,
            [.. rows.Select(r => r.Plan).OfType<string>().Distinct().Order(StringComparer.Ordinal)], [.. rows.Select(r => r.Cells)]);
    }

    private static string? IdOf(DecisionSubject? what, string name, List<Waiting> rows, Catalogue catalogue) => what switch
    {
        DecisionSubject.Movement => catalogue.Movements.FirstOrDefault(m => m.Name == name || m.Aliases.Contains(name))?.Id,
        DecisionSubject.Owner => catalogue.Owners.FirstOrDefault(o => o.Name == name || o.Aliases.Contains(name))?.Id,
        // The suggestion is always the sender; it is a decision for all only where they are one.
        DecisionSubject.Unit => rows.Select(r => r.Cells.Unit).Distinct().ToList() is [var sender] ? sender : null,
        _ => null,
    };
}
