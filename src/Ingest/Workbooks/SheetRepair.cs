using System.Text;
using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>How many cells of a sheet were repaired, by kind of damage, with the first cell of each.</summary>
public sealed record SheetDamage(TextDamage Damage, int Cells, CellAddress First);

/// <summary>A sheet as found in, the same sheet with its text repaired to NFC Unicode out. The sheet as found is kept beside it.</summary>
public static class SheetRepair
{
    // "Xóm 5", "Hà": what might be of an old font is judged word by word, and stands in a column of villages hundreds of times.
    private const int TextsRemembered = 512;

    // Most sheets have no habit, and the same words.
    private static readonly RecentTexts<(string Text, TextDamage Damage)> s_repairs = new(8 * TextsRemembered, text => TextRepair.Repair(text));

    private static readonly TextDamage[] s_kinds = [.. Enum.GetValues<TextDamage>().Where(k => k != TextDamage.None)];

    /// <summary>Repairs every text cell and the sheet's own name stays as it is, because that is what the sender sees on the tab.</summary>
    public static (SheetGrid Grid, IReadOnlyList<SheetDamage> Damage) Repair(SheetGrid found)
    {
        var habit = TextRepair.Habit(found.Rows.SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Text && c.Text!.Length < 500).Take(20_000).Select(c => c.Text!));
        var isFontTrue = TextRepair.AreFontsTrue(found.Fonts.Keys.Take(20_000).Select(at => found.At(at.Row, at.Column).Text ?? ""));
        var repairs = habit == TextDamage.None ? s_repairs : new(TextsRemembered, text => TextRepair.Repair(text, habit));
        var damage = new Dictionary<TextDamage, SheetDamage>();
        GridRow[]? rows = null;
        foreach (var range in RowRanges.Each(found.Rows.Count, (first, last) => RepairRange(found, first, last, habit, isFontTrue, repairs)))
        {
            if (range.Rows.Count == 0) continue;
            rows ??= [.. found.Rows];
            foreach (var (at, row) in range.Rows) rows[at] = row;
            foreach (var (kind, more) in range.Damage) damage[kind] = damage.TryGetValue(kind, out var known) ? known with { Cells = known.Cells + more.Cells } : more;
        }

        return rows is null ? (found, []) : (new SheetGrid(found.Name, rows, found.Merges, found.HiddenColumns, found.Visibility, found.Cut, found.Fonts) { Runs = found.Runs }, [.. damage.Values]);
    }

    /// <summary>The rows of a range that were repaired, each with its index, and the damage in the order in which it was met.</summary>
    private sealed record Repaired(List<(int At, GridRow Row)> Rows, Dictionary<TextDamage, SheetDamage> Damage);

    private static Repaired RepairRange(SheetGrid found, int first, int last, TextDamage habit, bool isFontTrue, RecentTexts<(string Text, TextDamage Damage)> repairs)
    {
        var result = new Repaired([], []);
        for (var at = first; at < last; at++)
        {
            var row = found.Rows[at];
            if (!row.Has(CellTraits.UnsoundText) && found.Runs.Count == 0) continue;
            Cell[]? repaired = null;
            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (row.Cells[i] is not { Kind: CellKind.Text } cell || (TextRepair.IsSound(cell.Text!) && found.Runs.Count == 0)) continue;
                var runs = isFontTrue && found.Runs.Count > 0 ? found.Runs.GetValueOrDefault(new CellAddress(row.Number, i + 1)) : null;
                LegacyFont? font = isFontTrue && found.Fonts.Count > 0 && found.Fonts.TryGetValue(new CellAddress(row.Number, i + 1), out var old) ? old : null;
                var (text, kinds) = runs is not null ? RepairRuns(cell.Text!, habit, runs) : font is not null ? TextRepair.Repair(cell.Text!, habit, font) : repairs.Of(cell.Text!);
                if (kinds == TextDamage.None) continue;
                repaired ??= [.. row.Cells];
                repaired[i] = Cell.OfText(text);
                foreach (var kind in s_kinds)
                    if (kinds.HasFlag(kind)) result.Damage[kind] = result.Damage.TryGetValue(kind, out var known) ? known with { Cells = known.Cells + 1 } : new(kind, 1, new(row.Number, i + 1));
            }

            if (repaired is not null) result.Rows.Add((at, new GridRow(row.Number, repaired, row.IsHidden)));
        }

        return result;
    }

    // Each run by its own font: "Hé «ng" in .VnTime beside a name that was corrected in Unicode.
    private static (string Text, TextDamage Damage) RepairRuns(string found, TextDamage habit, IReadOnlyList<FontRun> runs)
    {
        var text = new StringBuilder(found.Length);
        var damage = TextDamage.None;
        var at = 0;
        foreach (var run in runs)
        {
            var (piece, kinds) = TextRepair.Repair(found.Substring(at, Math.Min(run.Length, found.Length - at)), run.Font is null ? TextDamage.None : habit, run.Font);
            text.Append(piece);
            damage |= kinds;
            at += Math.Min(run.Length, found.Length - at);
        }

        return (text.Append(found.AsSpan(at)).ToString(), damage);
    }
}
