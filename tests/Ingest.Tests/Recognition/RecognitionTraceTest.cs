using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class RecognitionTraceTest
{
    private static RecognitionTrace Trace(string sheet, IngestOptions? options = null) =>
        new SubmissionReader(RealCatalogue.Value, Reading.Words).Explain("bao-cao.xlsx", [SheetBuilder.Grid(sheet)], options ?? new IngestOptions()).Trace;

    private const string List = """
        name DS
        A1: UBND XÃ PHỤC LINH, HUYỆN ĐẠI TỪ
        A2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
        4| STT | Họ và tên | Phong trào | Mã nội bộ X | Khen thưởng
        | 1 | 2 | 3 | 4 | 5
        6| I | CÁ NHÂN
        | 1 | Nguyễn Văn An | Nông thôn mới | 7 | Giấy khen
        8E| Bằng khen
        9| 2
        10B| Tổng cộng | | | 1
        hide row 9
        11B| NGƯỜI LẬP BIỂU
        """;

    [Fact]
    public void Explain_NameThatNobodyKnows_SaysWhatItMayMeanAndHowLikely()
    {
        var names = Trace(List.Replace("| Nông thôn mới |", "| Thôn mới ở nông thôn, kiểu mẫu |", StringComparison.Ordinal)).Names;
        var name = Assert.Single(names);
        Assert.Equal(("movement", "Thôn mới ở nông thôn, kiểu mẫu", "DS!C7", "nong-thon-moi"), (name.What, name.Spelling, name.Where, name.Meanings[0].Id));
        Assert.InRange(name.Meanings.Sum(m => m.Percent), 5, 100);
        Assert.Empty(Trace(List).Names);
    }

    [Fact]
    public void Explain_EveryRow_HasARoleAndAReason()
    {
        var table = Assert.Single(Assert.Single(Trace(List).Sheets).Tables);
        Assert.Equal(("list", "A4:E11"), (table.Kind, table.Range));
        Assert.Equal([4, 5], table.HeaderRows);
        Assert.Equal(
            ["6 section đề mục nêu đối tượng", "7 data có tên điển hình", "8 continuation nối tiếp dòng trên: không có số thứ tự và tên riêng", "9 empty chỉ có số thứ tự ghi sẵn",
                "10 total dòng cộng, chỉ dùng để đối chiếu", "11 outside phần ký, nơi nhận hoặc ghi chú cuối bảng"],
            table.Rows.Select(r => $"{r.Row} {r.Role} {r.Reason}"));
        Assert.Equal([9], table.Rows.Where(r => r.IsHidden).Select(r => r.Row));
    }

    [Fact]
    public void Explain_Columns_SayTheirRoleAndHeading() => Assert.Equal(
        ["A ordinal STT", "B name Họ và tên", "C movement Phong trào", "D  Mã nội bộ X", "E award Khen thưởng"],
        Trace(List).Sheets[0].Tables[0].Columns.Select(c => $"{c.Column} {(c.Role == "code" ? "" : c.Role)} {c.Heading}"));

    [Fact]
    public void Explain_UnitAndYear_SayWhereTheyStand()
    {
        var trace = Trace(List);
        Assert.Equal(new TracedValue("Xã Phục Linh (05794)", "DS!A1"), trace.Unit);
        Assert.Equal(new TracedValue("2023", "DS!A2"), trace.Sheets[0].Tables[0].Year);
        Assert.Equal("người gửi chọn", Trace(List.Replace("UBND XÃ PHỤC LINH, HUYỆN ĐẠI TỪ", "Kính gửi"), new IngestOptions(Unit: "05794")).Unit?.Where);
    }

    [Fact]
    public void Explain_SheetWithoutTable_SaysWhy() =>
        Assert.StartsWith("Không thấy dòng tiêu đề", Assert.Single(Trace("name DM\nA1: Nông thôn mới\nA2: An ninh").Sheets).Reason);

    [Fact]
    public void Words_ThereAreSome_ForEveryRoleAndReason()
    {
        Assert.All(Enum.GetValues<ColumnRole>(), role => Assert.NotEmpty(RecognitionWords.Title(role)));
        Assert.All(Enum.GetValues<RowReason>(), reason => Assert.NotEmpty(RecognitionWords.Of(reason)));
    }
}
