namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Lists of a district or province whose columns say which commune each row is of.</summary>
public sealed class UnitColumnsTest
{
    private const string DaiTu = "UBND HUYỆN ĐẠI TỪ";
    private const string ThaiNguyen = "UBND TỈNH THÁI NGUYÊN";

    // "Nguyễn Văn A 05794" for a row of that commune, "Nguyễn Văn A" for one of the sender.
    private static (string[] Exemplars, string[] Triples) Read(string sender, string headings, params string[] cells)
    {
        var rows = cells.Select((c, i) => $"{i + 6}| {i + 1} | Nguyễn Văn {(char)('A' + i)} | {c} | CN | Xây dựng nông thôn mới");
        var read = Reading.Read("danh-sach.xlsx", [SheetBuilder.Grid($"name DS\nA1: {sender}\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Họ và tên | {headings} | Đối tượng | Phong trào\n{string.Join('\n', rows)}")]);
        return ([.. read.Submission?.Exemplars.Select(e => $"{e.Name} {e.Unit?.Code}".TrimEnd()) ?? []], [.. read.Triples().Where(t => !t.Contains(" no-plan ", StringComparison.Ordinal))]);
    }

    [Fact]
    public void Rows_BelowAHeadingOfCommunes_WaitWhereNobodyKnowsTheCommune()
    {
        var read = Read(DaiTu, "Xã", "Phục Linh", "Tân Linh", "Xã Vạn Thọ");
        Assert.Equal(["Nguyễn Văn A 05794", "Nguyễn Văn B 05788"], read.Exemplars);
        Assert.Equal(["DS!C8 unknown-row-unit warning"], read.Triples);
    }

    [Fact]
    public void Rows_BelowAHeadingOfCommunes_WaitWhereNoneIsKnown()
    {
        var read = Read(DaiTu, "Xã, thị trấn", "Vạn Thọ", "Ký Phú");
        Assert.Empty(read.Exemplars);
        Assert.Equal(["DS!C6 unknown-row-unit warning", "DS!C7 unknown-row-unit warning"], read.Triples);
    }

    [Fact]
    public void Rows_WithWhatBecameOfTheCommune_AreThatOfTheCommuneAsItWas() => Assert.Equal(
        ["Nguyễn Văn A 05794", "Nguyễn Văn B 05788", "Nguyễn Văn C 05761", "Nguyễn Văn D 05794"],
        Read(DaiTu, "Xã", "Phục Linh (nay là xã Phú Lạc)", "X. Tân Linh", "TT Hùng Sơn", "Xã Phú Lạc (Phục Linh cũ)").Exemplars);

    [Theory]
    [InlineData("Cấp khen thưởng")]
    [InlineData("Quê quán (xã)")]
    public void Rows_BelowAHeadingThatSaysMoreThanCommunes_AreTheSenders(string heading) =>
        Assert.Equal(["Nguyễn Văn A", "Nguyễn Văn B"], Read(DaiTu, heading, "Xã", "Xã").Exemplars);

    [Fact]
    public void Rows_WithTheDistrictBeside_AreOfTheCommuneInThatDistrict()
    {
        var read = Read(ThaiNguyen, "Xã | Huyện", "Xã Phục Linh | Đại Từ", "Xã Tân Thành | Phú Bình", "Tân Thành | Phú Bình", "Tân Thành | TP Thái Nguyên", "Tân Linh | ");
        Assert.Equal(["Nguyễn Văn A 05794", "Nguyễn Văn D 05479", "Nguyễn Văn E 05788"], read.Exemplars);
        Assert.Equal(["DS!C7 unknown-row-unit warning", "DS!C8 unknown-row-unit warning"], read.Triples);
    }

    [Fact]
    public void Rows_OfADistrictThatIsNotKnown_HaveNoSuggestion()
    {
        var sheet = SheetBuilder.Grid($"name DS\nA1: {ThaiNguyen}\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Họ và tên | Xã | Huyện | Đối tượng | Phong trào\n6| 1 | Lê Văn Ba | Tân Thành | Phú Bình | CN | Xây dựng nông thôn mới");
        var finding = Reading.Read("danh-sach.xlsx", [sheet]).Findings.Single(f => f.Code == "unknown-row-unit");
        Assert.Equal(("Tân Thành, Phú Bình", null), (finding.Text, finding.Suggestion));
    }

    [Fact]
    public void Rows_WithADistrictAlone_AreTheDistricts() =>
        Assert.Equal(["Nguyễn Văn A 171", "Nguyễn Văn B 164"], Read(ThaiNguyen, "Huyện, thành phố", "Đại Từ", "Thái Nguyên").Exemplars);

    [Fact]
    public void Rows_WithCommuneAndDistrictInOneCell_AreTheCommunes()
    {
        var read = Read(ThaiNguyen, "Đơn vị", "Xã Phục Linh, huyện Đại Từ", "Xã Tân Thành, huyện Phú Bình", "Phường Tân Thành, TP Thái Nguyên", "Ban Thi đua tỉnh");
        Assert.Equal(["Nguyễn Văn A 05794", "Nguyễn Văn C 05479", "Nguyễn Văn D"], read.Exemplars);
        Assert.Equal(["DS!C7 unknown-row-unit warning"], read.Triples);
    }

    [Theory]
    [InlineData("Xóm", "Tân Linh", "Xóm Soi")]
    [InlineData("Xóm", "Tân Linh 1", "Tân Linh 2")]
    [InlineData("Nơi ở", "Phường Tân Thành, TP Thái Nguyên", "Tổ 5")]
    public void Rows_OfVillagesAndHomes_AreTheSenders(string heading, string first, string second) =>
        Assert.Equal(["Nguyễn Văn A", "Nguyễn Văn B"], Read(DaiTu, heading, first, second).Exemplars);

    [Fact]
    public void Rows_BelowASectionOfAllCommunes_AreTheSenders()
    {
        var sheet = SheetBuilder.Grid($"name DS\nA1: {DaiTu}\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Họ và tên | Đối tượng | Phong trào\nA6:D6: CÁC XÃ THỊ TRẤN\n7| 1 | Lê Văn Ba | CN | Xây dựng nông thôn mới");
        Assert.Null(Assert.Single(Reading.Read("danh-sach.xlsx", [sheet]).Submission!.Exemplars).Unit);
    }
}
