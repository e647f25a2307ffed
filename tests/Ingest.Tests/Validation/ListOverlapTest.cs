namespace DienHinh.Ingest.Tests.Validation;

/// <summary>The same exemplars in a list by hamlets and in a list by lead agencies.</summary>
public sealed class ListOverlapTest : IDisposable
{
    private const string Title = "A1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string ByHamlet = "name Theo xóm\n" + Title + "5| STT | Họ và tên | Đối tượng | Phong trào | Nơi ở\n6| 1 | Nguyễn Văn An | Cá nhân | Bảo vệ an ninh Tổ quốc | Xóm Soi\n7| 2 | Chi hội Nông dân xóm Soi | Tập thể | Bảo vệ an ninh Tổ quốc | Xóm Soi\n8| 3 | Lê Văn Tám | Cá nhân | Nông thôn mới | Xóm Soi";
    private const string ByAgency = "name Theo ngành\n" + Title + "5| STT | Họ và tên | Đối tượng | Phong trào | Chức vụ\n6| 1 | Trần Thị Bình | Cá nhân | Bảo vệ an ninh Tổ quốc | Công an viên\n7| 2 | Ông Nguyễn Văn An | Cá nhân | Bảo vệ an ninh Tổ quốc | Tổ trưởng\n8| 3 | Chi hội Nông dân xóm Soi | Tập thể | Bảo vệ an ninh Tổ quốc |\n9| 4 | Lê Văn Tám | Cá nhân | Bảo vệ an ninh Tổ quốc |";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TwoListsOfAFile_AreSaidOnce()
    {
        var finding = Assert.Single(Reading.OfPhucLinh(ByHamlet, ByAgency).Findings, f => f.Code == "lists-overlap");
        Assert.Equal(("Theo ngành", "B7"), (finding.Sheet, finding.Cell));
        Assert.Contains("2 điển hình", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Theo xóm!B6", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RegisteredAndRecognised_NameTheSamePeopleRightly() => Assert.DoesNotContain(
        Reading.OfPhucLinh(ByHamlet, ByAgency.Replace("DANH SÁCH ĐIỂN HÌNH", "DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH", StringComparison.Ordinal)).Findings, f => f.Code == "lists-overlap");

    [Fact]
    public void PartOfAnOwner_BesideTheListOfTheUnit_IsSaid()
    {
        _folder.Ingest("xa.xlsx", SheetBuilder.Xlsx(ByHamlet));
        var part = SheetBuilder.Xlsx(ByAgency.Replace("A3:", "A3: CÔNG AN XÃ\nA4:", StringComparison.Ordinal));
        var tried = _folder.Ingest("cong-an.xlsx", part, new IngestOptions(DryRun: true));
        var result = _folder.Ingest("cong-an.xlsx", part);
        var finding = Assert.Single(result.Findings, f => f.Code == "sender-overlap");
        Assert.Equal((1, "B7"), (result.Version, finding.Cell));
        Assert.Contains("Hồ sơ số 1 của cùng đơn vị cũng nêu 2 điển hình", finding.Message, StringComparison.Ordinal);
        Assert.Contains(tried.Findings, f => f == finding);
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }
}
