using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a section text can name; each function answers whether the text is one of ours.</summary>
/// <param name="IsMovement">Whether it names a movement.</param>
/// <param name="IsOwner">Whether it names an owner.</param>
/// <param name="IsUnit">Whether it names a unit.</param>
public sealed record SectionNames(Func<string, bool> IsMovement, Func<string, bool> IsOwner, Func<string, bool> IsUnit);

/// <summary>A repaired sheet in, a table with a role for every row out.</summary>
public sealed class TableRecogniser(ColumnAliases aliases, SectionNames names)
{
    private readonly HeaderFinder _headers = new(aliases);

    /// <summary>The table on the sheet, or why there is none.</summary>
    public Recognition Recognise(SheetGrid grid)
    {
        if (grid.Rows.Count == 0) return new Recognition.Ignored("Trang trống.");
        var header = _headers.Find(grid);
        if (header is null) return new Recognition.Ignored("Không thấy dòng tiêu đề có cột tên điển hình hoặc cột phong trào trong 40 dòng đầu.");

        var kind = header.Has(ColumnRole.Name) ? TableKind.List : TableKind.Summary;
        if (kind == TableKind.Summary && !HasCounts(header)) return new Recognition.Ignored("Bảng chỉ có danh mục, không có cột số liệu.");
        if (kind == TableKind.List && !SaysWhatFor(header, grid)) return new Recognition.Ignored("Bảng có cột tên nhưng không có phong trào, đối tượng hay thành tích: coi là danh mục tra cứu.");
        var rows = new RowReading(grid, header, kind, names).ReadAll();
        return rows.Any(r => r.Role == RowRole.Data)
            ? new Recognition.Found(new RecognisedTable(grid, kind, header, rows))
            : new Recognition.Ignored("Bảng có tiêu đề nhưng chưa có dòng số liệu nào.");
    }

    private static bool HasCounts(Header header) =>
        header.Columns.Any(c => c.Role is ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.KindHousehold or ColumnRole.KindModel or ColumnRole.Total || c.Year is not null);

    // A list of names alone is a lookup sheet, unless its title speaks of exemplars.
    private static bool SaysWhatFor(Header header, SheetGrid grid)
    {
        if (header.Columns.Any(c => c.Role is ColumnRole.Movement or ColumnRole.Kind or ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.Achievement
            or ColumnRole.Award or ColumnRole.Owner or ColumnRole.Decision)) return true;
        for (var row = 1; row < header.FirstRow; row++)
            for (var column = 1; column <= grid.ColumnCount; column++)
                if (grid.At(row, column) is { Kind: CellKind.Text } cell && TextKey.Folded(cell.Text!).Contains("hinh tien tien", StringComparison.Ordinal)) return true;
        return false;
    }
}
