namespace DienHinh.Samples.Workbooks;

/// <summary>
/// Writes a drawn workbook as .xls: BIFF8 records in a compound file ([MS-XLS]). Formulas are stored as their values, as offices do
/// when they paste figures.
/// </summary>
public static class XlsWriter
{
    private const ushort Bof = 0x0809;
    private const ushort Eof = 0x000A;
    private const int BoundSheetOverhead = 4 + 6;

    public static byte[] Write(SampleWorkbook workbook)
    {
        var styles = new XlsStyles();
        var texts = new List<string>();
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        var uses = 0;
        var sheets = workbook.Sheets.Select(sheet => Sheet(sheet, styles, TextIndex)).ToList();

        var head = new BiffRecords();
        AppendBof(head, globals: true);
        head.Add(0x0042, (ushort)1200);
        head.Add(0x003D, (ushort)0, (ushort)0, (ushort)0x4000, (ushort)0x2000, (ushort)0x38, (ushort)0, (ushort)0, (ushort)1, (ushort)600);
        head.Add(0x0022, (ushort)0);
        styles.AppendTo(head);

        var tail = new BiffRecords();
        tail.AddSplit(0x00FC, [BiffRecords.Pack((uint)uses, (uint)texts.Count), .. texts.Select(BiffRecords.LongText)]);
        tail.Add(Eof);

        var offset = head.Position + tail.Position + workbook.Sheets.Sum(s => BoundSheetOverhead + BiffRecords.ShortText(s.Name).Length);
        for (var i = 0; i < sheets.Count; i++)
        {
            head.Add(0x0085, (uint)offset, (byte)(workbook.Sheets[i].Hidden ? 1 : 0), (byte)0, BiffRecords.ShortText(workbook.Sheets[i].Name));
            offset += sheets[i].Position;
        }

        head.Append(tail);
        foreach (var sheet in sheets) head.Append(sheet);
        return CompoundFile.Write("Workbook", head.ToArray());

        uint TextIndex(string text)
        {
            uses++;
            if (indexes.TryGetValue(text, out var index)) return (uint)index;
            texts.Add(text);
            return (uint)(indexes[text] = texts.Count - 1);
        }
    }

    private static void AppendBof(BiffRecords records, bool globals) =>
        records.Add(Bof, (ushort)0x0600, (ushort)(globals ? 0x0005 : 0x0010), (ushort)0x0DBB, (ushort)0x07CC, 0x41u, 0x06u);

    private static BiffRecords Sheet(SampleSheet sheet, XlsStyles styles, Func<string, uint> textIndex)
    {
        var records = new BiffRecords();
        AppendBof(records, globals: false);
        records.Add(0x0081, (ushort)0x05C1);
        records.Add(
            0x00A1, (ushort)9, (ushort)100, (ushort)1, (ushort)1, (ushort)0, (ushort)(sheet.Landscape ? 0 : 2), (ushort)300, (ushort)300,
            0.3, 0.3, (ushort)1);
        foreach (var (column, width) in sheet.ColumnWidths)
        {
            var index = (ushort)(column - 1);
            records.Add(0x007D, index, index, (ushort)(width * 256), (ushort)15, (ushort)(sheet.HiddenColumns.Contains(column) ? 1 : 0), (ushort)0);
        }

        var rows = sheet.Cells.GroupBy(c => c.Key.Row).ToList();
        var right = (ushort)(sheet.Cells.Count == 0 ? 0 : sheet.Cells.Keys.Max(at => at.Column));
        records.Add(0x0200, 0u, (uint)(rows.Count == 0 ? 0 : rows[^1].Key), (ushort)0, right, (ushort)0);

        // Rows stand in blocks of 32: their ROW records first, then their cells.
        foreach (var block in rows.GroupBy(row => (row.Key - 1) / 32))
        {
            foreach (var row in block) AppendRow(records, sheet, row.Key, right);
            foreach (var ((row, column), cell) in block.SelectMany(row => row))
                AppendCell(records, (ushort)(row - 1), (ushort)(column - 1), cell, styles.IndexOf(cell.Style), textIndex);
        }

        records.Add(0x023E, (ushort)0x00B4, (ushort)0, (ushort)0, 0x40u, (ushort)0, (ushort)0, 0u);
        foreach (var merges in sheet.Merges.Chunk(1000))
        {
            records.AddBody(0x00E5, BiffRecords.Pack([(ushort)merges.Length, .. merges.SelectMany(m => new object[]
                { (ushort)(m.Top - 1), (ushort)(m.Bottom - 1), (ushort)(m.Left - 1), (ushort)(m.Right - 1) })]));
        }

        records.Add(Eof);
        return records;
    }

    private static void AppendRow(BiffRecords records, SampleSheet sheet, int row, ushort right)
    {
        var custom = sheet.RowHeights.TryGetValue(row, out var height);
        var options = 0x0100u | (custom ? 0x40u : 0) | (sheet.HiddenRows.Contains(row) ? 0x20u : 0) | (15u << 16);
        records.Add(0x0208, (ushort)(row - 1), (ushort)0, right, (ushort)((custom ? height : 16.5) * 20), (ushort)0, (ushort)0, options);
    }

    private static void AppendCell(BiffRecords records, ushort row, ushort column, SampleCell cell, ushort format, Func<string, uint> textIndex)
    {
        if (cell.Number is { } number) records.Add(0x0203, row, column, format, number);
        else if (cell.Text is { } text) records.Add(0x00FD, row, column, format, textIndex(text));
        else records.Add(0x0201, row, column, format);
    }
}
