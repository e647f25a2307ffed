using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests;

public sealed class FactReadingTest
{
    private static string[] Cells(string sheet, string at)
    {
        var raw = SheetBuilder.Grid(sheet);
        Assert.True(CellRange.TryParse(at, out var range));
        var table = new SubmissionReader(RealCatalogue.Value, Reading.Words).TablesOf(raw).Single();
        return [.. FactReading.Of(raw, table, range)!.Cells.Select(c => $"{c.Cell} {c.Meaning}: {c.Text}")];
    }

    [Fact]
    public void FigureBelowAMovement_IsThatOfTheMovement_AndOfItsRowsKind() => Assert.Equal(
        ["A4 đối tượng: Tập thể", "B4 phong trào “Nông thôn mới”: 2"],
        Cells("name BM\nA1: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n3| Đối tượng | Nông thôn mới | Bảo vệ ANTQ\n4| Tập thể | 2 | 1\n5| Cá nhân | 3 | 4", "B4"));

    [Fact]
    public void FigureBelowAYear_IsAFigure() => Assert.Equal(
        ["B4 phong trào: Xây dựng nông thôn mới", "C4 số liệu năm 2022: 2"],
        Cells("name BM\nA1: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN\n3| TT | Phong trào | Năm 2022 | Năm 2023\n4| 1 | Xây dựng nông thôn mới | 2 | 1", "C4"));

    [Fact]
    public void TickBelowAMovement_IsAmongTheCellsOfItsRow() => Assert.Equal(
        ["A4 số thứ tự: 1", "B4 tên điển hình: Nguyễn Văn An", "C4 đối tượng: Cá nhân", "E4 phong trào “Bảo vệ ANTQ”: x"],
        Cells("name DS\nA1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n3| STT | Họ và tên | Đối tượng | Nông thôn mới | Bảo vệ ANTQ\n4| 1 | Nguyễn Văn An | Cá nhân | | x", "A4:E4"));
}
