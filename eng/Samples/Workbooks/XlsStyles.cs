namespace DienHinh.Samples.Workbooks;

/// <summary>The FONT, FORMAT and XF records of one .xls file ([MS-XLS]).</summary>
internal sealed class XlsStyles
{
    private const int FirstCellFormat = 16;
    private const ushort DateFormat = 164;
    private readonly List<CellStyle> _styles = [];

    /// <summary>The XF index of a look: 0 to 14 are styles, 15 is the default cell.</summary>
    public ushort IndexOf(CellStyle style)
    {
        var index = _styles.IndexOf(style);
        if (index < 0)
        {
            _styles.Add(style);
            index = _styles.Count - 1;
        }

        return (ushort)(FirstCellFormat + index);
    }

    public void AppendTo(BiffRecords records)
    {
        // The font index 4 does not exist in BIFF: after four default fonts, the first of ours has the index 5.
        for (var i = 0; i < 4; i++) AppendFont(records, CellStyle.Plain);
        foreach (var style in _styles) AppendFont(records, style);
        records.Add(0x041E, DateFormat, BiffRecords.LongText("dd/mm/yyyy"));
        for (var i = 0; i < 15; i++) AppendFormat(records, CellStyle.Plain, font: 0, parent: 0xFFF5);
        AppendFormat(records, CellStyle.Plain, font: 0, parent: 0x0001);
        for (var i = 0; i < _styles.Count; i++) AppendFormat(records, _styles[i], font: (ushort)(5 + i), parent: 0x0001);
        records.Add(0x0293, (ushort)0x8000, (byte)0, (byte)0xFF);
    }

    private static void AppendFont(BiffRecords records, CellStyle style) => records.Add(
        0x0031,
        (ushort)(style.Size * 20), (ushort)(style.Italic ? 2 : 0), (ushort)0x7FFF, (ushort)(style.Bold ? 700 : 400), (ushort)0,
        (byte)(style.Underline ? 1 : 0), (byte)0, (byte)0, (byte)0, BiffRecords.ShortText(style.Font));

    private static void AppendFormat(BiffRecords records, CellStyle style, ushort font, ushort parent)
    {
        var format = style.Shape switch { NumberShape.Whole => (ushort)3, NumberShape.Date => DateFormat, NumberShape.Text => (ushort)49, _ => (ushort)0 };
        var horizontal = style.Align switch { Align.Center => 2, Align.Right => 3, _ => 1 };
        var alignment = (byte)(horizontal | (style.Wrap ? 8 : 0) | (1 << 4));
        var borders = style.Border ? 0x1111u : 0;
        var colours = style.Border ? 0x40u | (0x40u << 7) : 0;
        records.Add(
            0x00E0, font, format, parent, alignment, (byte)0, (byte)0, (byte)(parent == 0xFFF5 ? 0xF4 : 0xFC),
            borders | (colours << 16), style.Border ? 0x40u | (0x40u << 7) : 0u, (ushort)0x20C0);
    }
}
