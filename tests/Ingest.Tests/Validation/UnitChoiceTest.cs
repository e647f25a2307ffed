namespace DienHinh.Ingest.Tests.Validation;

public sealed class UnitChoiceTest
{
    private const string Rows = "\n5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc";
    private const string Title = "name DS\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    [Theory]
    [InlineData("A1: Mã đơn vị: 5794", "DS!A1 code-completed note")]
    [InlineData("1| Mã đơn vị: | 5794", "DS!A1 code-completed note")]
    [InlineData("1| Mã đơn vị: | \"05794\"", "")]
    public void Find_CodeInTheHeading_MayHaveLostItsZero(string line, string finding)
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid(Title + line + Rows)]);
        Assert.Equal(("05794", 1), (read.Unit?.Code, read.Submission!.Exemplars.Count));
        Assert.Equal(finding.Length == 0 ? [] : [finding], read.Triples());
    }

    [Fact]
    public void Find_ChosenCodeWithoutItsZero_IsCompletedAndSaid()
    {
        var read = Reading.Read("bao-cao.xlsx", [SheetBuilder.Grid(Title + "A1: BÁO CÁO" + Rows)], new IngestOptions(Unit: "5794"));
        Assert.Equal("05794", read.Unit?.Code);
        Assert.Equal(["! code-completed note"], read.Triples());
    }

    [Fact]
    public void Rows_WithTheirUnitAsANumber_AreTheSenders()
    {
        var read = Reading.OfPhucLinh(Title + """
            A1: UBND XÃ PHỤC LINH
            5| STT | Họ và tên | Đối tượng | Phong trào | Xã, phường
            6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 5794
            7| 2 | Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | "05794"
            8| 3 | Lê Văn Cường | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 5795
            """);
        Assert.Equal((2, 1), (read.Submission!.Exemplars.Count, read.Submission.Pending.Count));
        Assert.Equal(["DS!E6 code-completed note", "DS!E8 unknown-row-unit warning"], read.Triples());
    }
}
