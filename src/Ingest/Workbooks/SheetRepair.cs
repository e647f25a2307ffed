using DienHinh.Ingest.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>How many cells of a sheet were repaired, by kind of damage, with the first cell of each.</summary>
public sealed record SheetDamage(TextDamage Damage, int Cells, CellAddress First);

/// <summary>A sheet as found in, the same sheet with its text repaired to NFC Unicode out. The sheet as found is kept beside it.</summary>
public static class SheetRepair
{
    /// <summary>Repairs every text cell and the sheet's own name stays as it is, because that is what the sender sees on the tab.</summary>
    public static (SheetGrid Grid, IReadOnlyList<SheetDamage> Damage) Repair(SheetGrid found)
    {
        var habit = TextRepair.Habit(found.Rows.SelectMany(r => r.Cells).Where(c => c.Kind == CellKind.Text && c.Text!.Length < 500).Take(20_000).Select(c => c.Text!));
        var isFontTrue = TextRepair.AreFontsTrue(found.Fonts.Keys.Take(20_000).Select(at => found.At(at.Row, at.Column).Text ?? ""));
        var damage = new Dictionary<TextDamage, SheetDamage>();
        var rows = new List<GridRow>(found.Rows.Count);
        foreach (var row in found.Rows)
        {
            Cell[]? repaired = null;
            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (row.Cells[i] is not { Kind: CellKind.Text } cell) continue;
                var (text, kinds) = TextRepair.Repair(cell.Text!, habit, isFontTrue && found.Fonts.TryGetValue(new CellAddress(row.Number, i + 1), out var font) ? font : null);
                if (kinds == TextDamage.None) continue;
                repaired ??= [.. row.Cells];
                repaired[i] = Cell.OfText(text);
                foreach (var kind in Enum.GetValues<TextDamage>().Where(k => k != TextDamage.None && kinds.HasFlag(k)))
                    damage[kind] = damage.TryGetValue(kind, out var known) ? known with { Cells = known.Cells + 1 } : new(kind, 1, new(row.Number, i + 1));
            }

            rows.Add(repaired is null ? row : row with { Cells = repaired });
        }

        return damage.Count == 0 ? (found, []) : (new SheetGrid(found.Name, rows, found.Merges, found.HiddenColumns, found.Visibility, found.Cut, found.Fonts), [.. damage.Values]);
    }
}
