namespace DienHinh.Ingest.Tests.Storage;

/// <summary>What is said where figures of one unit may hold those of others, which count too.</summary>
public sealed class UnitOverlapTest : IDisposable
{
    private const string Rows = "5| TT | Phong trào | Tập thể | Cá nhân\n6| 1 | Xây dựng nông thôn mới | 2 | 7";
    private const string LamSon = "name DS\nA1: UBND HUYỆN NINH SƠN\nA2: UBND XÃ LÂM SƠN\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới";
    private const string LuongSon = "name TH\nA1: UBND HUYỆN NINH SƠN\nA2: UBND XÃ LƯƠNG SƠN\nA3: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n" + Rows;
    private const string NinhSon = "name TH\nA1: UBND TỈNH NINH THUẬN\nA2: UBND HUYỆN NINH SƠN\nA3: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2022 HUYỆN NINH SƠN\n" + Rows;
    private const string PhucLinh = "name DS\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2024\n5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc";
    private const string PhuLac = "name TH\nA1: UBND TỈNH THÁI NGUYÊN\nA2: UBND XÃ PHÚ LẠC\nA3: Phú Lạc, ngày 15 tháng 12 năm 2025\nA4: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN QUA CÁC NĂM 2024, 2025\n6| TT | Phong trào | Năm 2024 | Năm 2025\n7| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 5 | 4";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private SubmissionResult Send(string file, string sheet) => _folder.Ingest(file, SheetBuilder.Xlsx(sheet));

    private static string? Overlap(SubmissionResult result) => result.Findings.SingleOrDefault(f => f.Code == "total-may-include-units")?.Message;

    [Fact]
    public void TotalOfADistrict_AfterItsCommunes_IsAsked()
    {
        Assert.Null(Overlap(Send("lam-son.xlsx", LamSon)));
        Assert.Null(Overlap(Send("luong-son.xlsx", LuongSon)));
        var result = Send("ninh-son.xlsx", NinhSon);
        Assert.Equal("accepted-with-warnings", result.Status);
        Assert.Contains("Số chung năm 2022 của tệp này", Overlap(result), StringComparison.Ordinal);
        Assert.Contains("2 đơn vị (trước hết là Xã Lâm Sơn, hồ sơ số 1)", Overlap(result), StringComparison.Ordinal);
        Assert.Equal("C6", result.Findings.Single(f => f.Code == "total-may-include-units").Cell);
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Theory]
    [InlineData(LamSon)]
    [InlineData(LuongSon)]
    public void Commune_AfterTheTotalOfItsDistrict_IsAsked(string commune)
    {
        Assert.Null(Overlap(Send("ninh-son.xlsx", NinhSon)));
        var result = Send("xa.xlsx", commune);
        Assert.Contains("của Huyện Ninh Sơn (hồ sơ số 1)", Overlap(result), StringComparison.Ordinal);
        Assert.Contains("số của tệp này", Overlap(result), StringComparison.Ordinal);
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Theory]
    [InlineData("NĂM 2022", "NĂM 2023")]
    [InlineData("Xây dựng nông thôn mới", "Dạy tốt - Học tốt")]
    [InlineData("ĐIỂN HÌNH TIÊN TIẾN NĂM", "ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN NĂM")]
    public void TotalOfAnotherYearMovementOrStep_IsNot(string words, string others)
    {
        Send("luong-son.xlsx", LuongSon);
        var result = Send("ninh-son.xlsx", NinhSon.Replace(words, others, StringComparison.Ordinal));
        Assert.StartsWith("accepted", result.Status, StringComparison.Ordinal);
        Assert.Null(Overlap(result));
    }

    [Fact]
    public void RowsOfTheCommunes_AreNot()
    {
        Send("luong-son.xlsx", LuongSon);
        var rows = Send("ninh-son.xlsx", NinhSon[..NinhSon.IndexOf("5|", StringComparison.Ordinal)] + "5| TT | Đơn vị | Phong trào | Tập thể | Cá nhân\n6| 1 | Xã Lương Sơn | Xây dựng nông thôn mới | 2 | 7\n7| 2 | Xã Mỹ Sơn | Xây dựng nông thôn mới | 1 | 1");
        Assert.Equal(("585", 4), (rows.Unit, rows.ReportedCounts));
        Assert.Null(Overlap(rows));
        Assert.Null(Overlap(Send("lam-son.xlsx", LamSon)));
    }

    // The year before a merged commune existed is that of the communes that went into it: its figure waits, whether they reported or not.
    [Fact]
    public void MergedCommune_WithAYearThatItsPredecessorsReported_LeavesThatYearToThem()
    {
        Send("phuc-linh.xlsx", PhucLinh);
        var result = Send("phu-lac.xlsx", PhuLac);
        Assert.Equal((1, 1), (result.Pending, result.ReportedCounts));
        Assert.Single(result.Findings, f => f.Code == "row-before-unit");
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Fact]
    public void RebuiltTogether_SayTheSame()
    {
        string?[] said = [.. new[] { LamSon, NinhSon, LuongSon }.Select((sheet, i) => Overlap(Send($"{i}.xlsx", sheet)))];
        Assert.Equal([false, true, true], said.Select(s => s is not null));
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }
}
