using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace DienHinh.Ingest.Workbooks;

/// <summary>The only file that names the Excel library: it reads .xls (BIFF 2 to 8). What the library leaves out comes from <see cref="XlsOmissions"/>.</summary>
public static class ExcelWorkbookReader
{
    // A formatted tail is walked for free this far, and then for so many cells of a sheet more.
    private const int EmptyRows = 1_000;
    private const int WalkedCells = 4_000_000;

    static ExcelWorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads every sheet with the Excel library alone, whatever Excel format the bytes are.</summary>
    /// <exception cref="WorkbookException">The library cannot read the file.</exception>
    public static IReadOnlyList<SheetGrid> Read(byte[] content) => Read(content, []);

    /// <summary>Reads every sheet of an .xls file, with what the library leaves out put back.</summary>
    /// <exception cref="WorkbookException">The library cannot read the file.</exception>
    internal static IReadOnlyList<SheetGrid> Read(byte[] content, IReadOnlyList<XlsSheetOmissions> omissions)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(content, writable: false));
            var sheets = new List<SheetGrid>();
            var budget = new CellBudget();
            do
            {
                sheets.Add(ReadSheet(reader, budget, sheets.Count < omissions.Count ? omissions[sheets.Count] : new XlsSheetOmissions()));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (InvalidPasswordException e)
        {
            throw new WorkbookException(UnreadableReason.Encrypted, null, e);
        }
        catch (HeaderException e)
        {
            throw new WorkbookException(UnreadableReason.NotAWorkbook, null, e);
        }
        // The library answers damaged bytes with whatever its parsing ran into; the list is what fuzzing it showed.
        catch (Exception e) when (e is ExcelReaderException or IOException or InvalidDataException or ArgumentException or IndexOutOfRangeException
            or NullReferenceException or InvalidOperationException or OverflowException or KeyNotFoundException or FormatException or NotSupportedException or InvalidCastException)
        {
            throw new WorkbookException(UnreadableReason.Damaged, e.Message, e);
        }
    }

    private static SheetGrid ReadSheet(IExcelDataReader reader, CellBudget budget, XlsSheetOmissions omissions)
    {
        var rows = new List<GridRow>();
        var hiddenColumns = new HashSet<int>();
        // More than Excel can have comes from damaged addresses, and the library would walk through all of it.
        if (reader.FieldCount > ReadingLimits.SheetColumns || reader.RowCount > ReadingLimits.SheetRows)
            throw new WorkbookException(UnreadableReason.Damaged, FormattableString.Invariant($"{reader.RowCount} x {reader.FieldCount}"));
        var cut = new SheetCut();
        var walked = 0;
        var number = 0;
        var empty = 0;
        while (reader.Read())
        {
            number++;
            var width = Math.Min(reader.FieldCount, ReadingLimits.Columns);
            if (number == 1)
            {
                for (var i = 0; i < width; i++)
                    if (reader.GetColumnWidth(i) == 0) hiddenColumns.Add(i + 1);
            }

            var cells = new Cell[width];
            var used = 0;
            for (var i = 0; i < width; i++)
            {
                cells[i] = ToCell(reader, i);
                if (cells[i].Kind == CellKind.Empty) cells[i] = Omitted(omissions, new CellAddress(number, i + 1));
                if (cells[i].Kind != CellKind.Empty) used = i + 1;
            }

            // Only a damaged file has columns that .xls cannot have; one that has too many of them to look at counts as cut.
            for (var i = width; i < reader.FieldCount && walked <= WalkedCells; i++)
                if (++walked > WalkedCells || reader.GetValue(i) is not null) cut.Columns();

            // The library expands gaps and makes every row as wide as the widest: a formatted tail of empty rows must not cost more than this.
            empty = used == 0 ? empty + 1 : 0;
            if (used == 0)
            {
                if (empty <= EmptyRows || (walked += width) <= WalkedCells) continue;
                cut.Rows(number);
                break;
            }

            if (rows.Count >= ReadingLimits.Rows)
            {
                cut.Rows(number);
                break;
            }

            var kept = cells.AsSpan(0, used).ToArray();
            budget.Spend(kept);
            rows.Add(new GridRow(number, kept, reader.RowHeight == 0));
        }

        var merges = (reader.MergeCells ?? [])
            .Where(m => m.FromRow >= 0 && m.FromColumn >= 0)
            .Select(m => new CellRange(new(m.FromRow + 1, m.FromColumn + 1), new(m.ToRow + 1, m.ToColumn + 1)))
            .Where(r => r.From != r.To).ToList();
        var visibility = reader.VisibleState is null or "visible" ? SheetVisibility.Visible : SheetVisibility.Hidden;
        var grid = new SheetGrid(reader.Name ?? "", rows, merges, hiddenColumns, visibility, cut.Words);
        var fonts = omissions.Fonts.Where(f => grid.At(f.Key.Row, f.Key.Column) is { Kind: CellKind.Text, Text: { } text } && !Ascii.IsValid(text)).ToDictionary();
        return fonts.Count == 0 ? grid : new SheetGrid(grid.Name, rows, merges, hiddenColumns, visibility, cut.Words, fonts);
    }

    private static Cell Omitted(XlsSheetOmissions omissions, CellAddress at) =>
        omissions.Errors.TryGetValue(at, out var error) ? Cell.OfError(error) : omissions.Texts.TryGetValue(at, out var text) ? Cell.OfText(text) : Cell.Empty;

    private static Cell ToCell(IExcelDataReader reader, int column)
    {
        var cell = ToCell(reader.GetValue(column));
        return cell.Kind == CellKind.Date && XlsxStyles.ShowsMonthAlone(reader.GetNumberFormatString(column) ?? "") ? cell.AsMonth() : cell;
    }

    private static Cell ToCell(object? value) => value switch
    {
        null => Cell.Empty,
        string text => Cell.OfText(SheetText.Kept(text)),
        double number => double.IsFinite(number) ? Cell.OfNumber(number) : Cell.Empty,
        int number => Cell.OfNumber(number),
        bool flag => Cell.OfBoolean(flag),
        DateTime date => Cell.OfDate(date.ToOADate()),
        TimeSpan time => Cell.OfNumber(time.TotalDays),
        _ => Cell.OfText(value.ToString() ?? ""),
    };
}
