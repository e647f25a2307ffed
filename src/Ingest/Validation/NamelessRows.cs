using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Validation;

/// <summary>Rows of a list that tell of an achievement and of nobody who has it: they are not counted, which nobody would see otherwise.</summary>
internal static class NamelessRows
{
    /// <summary>Why: nobody is named.</summary>
    public const string WithoutName = "thiếu họ tên hoặc tên tập thể";

    /// <summary>Says each of them at its place for the name. Kinds, movements and numbers are often filled in beforehand and tell nothing.</summary>
    public static void Tell(RecognisedTable table, List<Finding> findings)
    {
        if (table.Kind != TableKind.List || table.Header.Find(ColumnRole.Name)?.Column is not { } name) return;
        var telling = table.Header.Columns.Where(c => c.Role is ColumnRole.Achievement or ColumnRole.Award or ColumnRole.Decision or ColumnRole.Position).Select(c => c.Column).ToList();
        foreach (var row in table.Rows.Where(r => r is { Role: RowRole.Empty, Reason: RowReason.NoName }))
        {
            // An error in the place of a name is said by itself.
            if (table.Grid.At(row.Number, name).Kind == CellKind.Error || !telling.Exists(c => table.Grid.At(row.Number, c) is { Kind: CellKind.Text, IsBlank: false })) continue;
            findings.Add(NotRead(table, row, name, WithoutName));
        }
    }

    /// <summary>Says each row that holds nothing but a text in the column of names, which may be an exemplar, a heading or the rest of the name above.</summary>
    public static void TellUnclear(RecognisedTable table, List<Finding> findings)
    {
        if (table.Kind != TableKind.List || table.Header.Find(ColumnRole.Name)?.Column is not { } name) return;
        foreach (var row in table.Rows)
        {
            if (row.Reason != RowReason.NameUnclear) continue;
            var at = new CellAddress(row.Number, name).ToString();
            findings.Add(FindingCatalogue.Make("row-unclear", table.Grid.Name, at, table.Grid.At(row.Number, name).Shown, null, HeaderFinder.Tidy(table.Grid.At(row.Number, name).Shown)));
        }
    }

    /// <summary>What is said of a row that is not counted, at its place for the name.</summary>
    public static Finding NotRead(RecognisedTable table, RecognisedRow row, int name, string reason) =>
        FindingCatalogue.Make("row-not-read", table.Grid.Name, new CellAddress(row.Number, name).ToString(), null, null, reason);
}
