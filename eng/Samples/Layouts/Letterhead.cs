using System.Globalization;
using DienHinh.Samples.Content;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Samples.Layouts;

/// <summary>What stands around a table in an office document: letterhead, form number, title, date line, recipients and signature.</summary>
public sealed record Letterhead
{
    public required SampleIssuer Issuer { get; init; }

    /// <summary>Day in the date line.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Title lines, the first in capitals.</summary>
    public required IReadOnlyList<string> Title { get; init; }

    /// <summary>"Biểu số 01", or null.</summary>
    public string? FormNumber { get; init; }

    /// <summary>"(Kèm theo Báo cáo số …)", or null.</summary>
    public string? Attached { get; init; }

    /// <summary>A line above the table, "Đơn vị tính: …", or null.</summary>
    public string? UnitLine { get; init; }

    /// <summary>False: no letterhead and no date line, only the title.</summary>
    public bool Official { get; init; } = true;

    /// <summary>"CỘNG HOÀ" with the old place of the tone.</summary>
    public bool OldTone { get; init; }

    /// <summary>First row used.</summary>
    public int Top { get; init; } = 1;

    /// <summary>First column used.</summary>
    public int Left { get; init; } = 1;

    private static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>Draws what stands above the table and returns the row where the table begins.</summary>
    public int DrawHead(SampleSheet sheet, IReadOnlyList<double> widths)
    {
        for (var i = 0; i < widths.Count; i++) sheet.ColumnWidths[Left + i] = widths[i];
        var right = Left + widths.Count - 1;
        var row = Top;
        if (Official) row = DrawOfficial(sheet, widths, row, right);
        if (FormNumber is not null) sheet.PutMerged(row, Math.Max(Left, right - 1), row++, right, FormNumber, CellStyle.Plain with { Bold = true, Align = Align.Right, Size = 12 });
        foreach (var line in Title) sheet.PutMerged(row, Left, row++, right, line, CellStyle.Heading with { Size = 14 });
        if (Attached is not null) sheet.PutMerged(row, Left, row++, right, Attached, CellStyle.Plain with { Italic = true, Align = Align.Center });
        row++;
        if (UnitLine is not null) sheet.PutMerged(row, Math.Max(Left, right - 1), row++, right, UnitLine, CellStyle.Plain with { Italic = true, Align = Align.Right, Size = 12 });
        return row;
    }

    /// <summary>Draws recipients and signature below the table.</summary>
    public void DrawFoot(SampleSheet sheet, int row, int columns, string writer, string signer, bool recipients)
    {
        var right = Left + columns - 1;
        var middle = Left + (columns / 2);
        var small = CellStyle.Plain with { Size = 11 };
        sheet.PutMerged(row, Left, row, middle - 1, "NGƯỜI LẬP BIỂU", CellStyle.Heading);
        sheet.PutMerged(row, middle, row, right, "TM. ỦY BAN NHÂN DÂN", CellStyle.Heading);
        sheet.PutMerged(row + 1, Left, row + 1, middle - 1, "(Ký, ghi rõ họ tên)", CellStyle.Plain with { Italic = true, Align = Align.Center, Size = 12 });
        sheet.PutMerged(row + 1, middle, row + 1, right, "CHỦ TỊCH", CellStyle.Heading);
        sheet.PutMerged(row + 5, Left, row + 5, middle - 1, writer, CellStyle.Heading);
        sheet.PutMerged(row + 5, middle, row + 5, right, signer, CellStyle.Heading);
        if (!recipients) return;
        sheet.Put(row + 7, Left, "Nơi nhận:", small with { Bold = true, Italic = true });
        sheet.Put(row + 8, Left, "- Phòng Nội vụ;", small);
        sheet.Put(row + 9, Left, "- TT Đảng ủy, HĐND, UBND;", small);
        sheet.Put(row + 10, Left, "- Lưu: VT.", small);
    }

    private int DrawOfficial(SampleSheet sheet, IReadOnlyList<double> widths, int row, int right)
    {
        var split = Split(widths);
        var leftEnd = Left + split - 1;
        var state = OldTone ? "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
        sheet.PutMerged(row, Left, row, leftEnd, "UBND " + Issuer.District.ToUpper(Vietnamese), CellStyle.Heading with { Bold = false, Size = 12 });
        sheet.PutMerged(row, leftEnd + 1, row, right, state, CellStyle.Heading with { Size = 12 });
        sheet.PutMerged(row + 1, Left, row + 1, leftEnd, "ỦY BAN NHÂN DÂN " + Issuer.Name.ToUpper(Vietnamese), CellStyle.Heading with { Size = 12 });
        sheet.PutMerged(row + 1, leftEnd + 1, row + 1, right, OldTone ? "Độc lập – Tự do – Hạnh phúc" : "Độc lập - Tự do - Hạnh phúc", CellStyle.Heading with { Underline = true });
        var dateLine = string.Create(CultureInfo.InvariantCulture, $"{Issuer.Place}, ngày {Date.Day:00} tháng {Date.Month:00} năm {Date.Year}");
        sheet.PutMerged(row + 3, leftEnd + 1, row + 3, right, dateLine, CellStyle.Plain with { Italic = true, Align = Align.Center });
        return row + 5;
    }

    private static int Split(IReadOnlyList<double> widths)
    {
        var half = widths.Sum() * 0.42;
        var used = 0.0;
        for (var i = 0; i < widths.Count - 1; i++)
        {
            used += widths[i];
            if (used >= half) return i + 1;
        }

        return widths.Count - 1;
    }
}
