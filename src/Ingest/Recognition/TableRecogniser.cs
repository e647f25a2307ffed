using DienHinh.Ingest.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Recognition;

/// <summary>What a section text can name; each function answers whether the text is one of ours.</summary>
/// <param name="IsMovement">Whether it names a movement.</param>
/// <param name="IsOwner">Whether it names an owner.</param>
/// <param name="IsUnit">Whether it names a unit.</param>
public sealed record SectionNames(Func<string, bool> IsMovement, Func<string, bool> IsOwner, Func<string, bool> IsUnit)
{
    /// <summary>Whether it plainly says that it is a unit, whether anybody knows it or not.</summary>
    public Func<string, bool> SaysUnit { get; init; } = IsUnit;
}

/// <summary>A repaired sheet in, its tables with a role for every row out.</summary>
public sealed class TableRecogniser(ColumnAliases aliases, SectionNames names)
{
    private readonly HeaderFinder _headers = new(aliases, names);

    /// <summary>The tables on the sheet, or why there is none.</summary>
    public Recognition Recognise(SheetGrid grid)
    {
        if (grid.Rows.Count == 0) return new Recognition.Ignored("Trang trống.");
        if (_headers.Find(grid) is not { } header) return new Recognition.Ignored("Không thấy dòng tiêu đề có cột tên điển hình hoặc cột phong trào trong 40 dòng đầu.");

        var tables = new List<RecognisedTable>();
        var reasons = new List<string>();
        var bands = SheetBands.Split(grid, header, _headers);
        foreach (var (first, last) in bands)
        {
            var part = bands.Count == 1 ? grid : grid.Columns(first, last);
            foreach (var table in ReadDown(part, bands.Count == 1 ? header : _headers.Find(part)!, grid, reasons)) tables.Add(bands.Count == 1 ? table : table with { FirstColumn = first, LastColumn = last });
        }

        return tables.Count > 0 ? new Recognition.Found(tables) : new Recognition.Ignored(reasons[0]);
    }

    // From the first header down: each further header begins a table of its own, unless it is the same header on a new page.
    private IEnumerable<RecognisedTable> ReadDown(SheetGrid part, Header best, SheetGrid sheet, List<string> reasons)
    {
        // The best header may be that of a lower table.
        var below = new Queue<Header>(_headers.FindBelow(part, 0, best.FirstRow).Where(h => h.EndRow < best.FirstRow).Append(best).Concat(_headers.FindBelow(part, best.EndRow)));
        RowReading? above = null;
        while (below.TryDequeue(out var header))
        {
            var kind = header.Has(ColumnRole.Name) ? TableKind.List : TableKind.Summary;
            var titleFrom = above is null ? 1 : above.LastUsedRow + 1;
            var reading = new RowReading(part, header, kind, names, above is not null && above.LeadsOn ? above : null);
            reading.ReadTo(below.TryPeek(out var next) ? next.FirstRow - 1 : int.MaxValue);
            while (next is not null && next.SaysTheSame(header) && reading.LeadsOn)
            {
                below.Dequeue();
                reading.PassHeader(next);
                reading.ReadTo(below.TryPeek(out next) ? next.FirstRow - 1 : int.MaxValue);
            }

            if (WhyNot(header, kind, reading, sheet) is { } reason) reasons.Add(reason);
            else yield return new RecognisedTable(part, kind, header, reading.Rows) { TitleFrom = titleFrom };
            above = reading;
        }
    }

    private static string? WhyNot(Header header, TableKind kind, RowReading reading, SheetGrid sheet)
    {
        if (kind == TableKind.Summary && !HasCounts(header)) return "Bảng không có cột nào được hiểu là số điển hình.";
        if (kind == TableKind.Summary && header.HasKindsByYears && !SpeaksOfExemplars(header, sheet)) return "Bảng có đối tượng và năm nhưng tiêu đề không nói về điển hình.";
        if (kind == TableKind.List && !SaysWhatFor(header, sheet)) return "Bảng có cột tên nhưng không có phong trào, đối tượng hay thành tích: coi là danh mục tra cứu.";
        return reading.Rows.Any(r => r.Role == RowRole.Data) ? null : "Bảng có tiêu đề nhưng chưa có dòng số liệu nào.";
    }

    private static bool HasCounts(Header header) =>
        header.Columns.Any(c => ColumnContent.IsKind(c.Role) || c.Role is ColumnRole.Total or ColumnRole.Registered || c.Year is not null || c.Movement is not null || c.IsMilestoneOrTime || PartsAKind(c))
        || ((header.Has(ColumnRole.Target) || header.Has(ColumnRole.Percent)) && header.Columns.Any(c => c.IsResult));

    // "Nam | Nữ" below "Cá nhân": of a list they would be dates of birth.
    private static bool PartsAKind(HeaderColumn column) =>
        column.Role is ColumnRole.Birth or ColumnRole.Gender && column.Heading.Split(" / ") is { Length: > 1 } captions && captions.SkipLast(1).Any(c => SectionWords.KindOf(c) is not null);

    // A list of names alone is a lookup sheet, unless its title speaks of exemplars.
    private static bool SaysWhatFor(Header header, SheetGrid sheet)
    {
        if (header.Columns.Any(c => c.Role is ColumnRole.Movement or ColumnRole.Kind or ColumnRole.KindCollective or ColumnRole.KindIndividual or ColumnRole.Achievement
            or ColumnRole.Award or ColumnRole.Owner or ColumnRole.Decision)) return true;
        return SpeaksOfExemplars(header, sheet);
    }

    private static bool SpeaksOfExemplars(Header header, SheetGrid sheet)
    {
        for (var row = 1; row < header.FirstRow; row++)
            for (var column = 1; column <= sheet.ColumnCount; column++)
                if (sheet.At(row, column) is { Kind: CellKind.Text } cell && SpeaksOfExemplars(TextKey.Folded(cell.Text!))) return true;
        return false;
    }

    // Misspelt often enough, "diễn hình"; "phong trào" alone heads lists of movements too.
    private static bool SpeaksOfExemplars(string key) =>
        key.Contains("hinh tien tien", StringComparison.Ordinal) || key.Contains("tieu bieu", StringComparison.Ordinal) || key.Contains("nguoi tot viec tot", StringComparison.Ordinal)
        // "Danh sách đề nghị tặng giấy khen trong phong trào …".
        || ((key.Contains("giay khen", StringComparison.Ordinal) || key.Contains("bang khen", StringComparison.Ordinal) || key.Contains("khen thuong", StringComparison.Ordinal)) && (key.Contains("phong trao", StringComparison.Ordinal) || key.Contains("thi dua", StringComparison.Ordinal)));
}
