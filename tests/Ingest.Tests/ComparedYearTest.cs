using DienHinh.Ingest.Tests.Storage;

namespace DienHinh.Ingest.Tests;

/// <summary>Figures on the year before in the form of this year, against the report on that year itself.</summary>
public sealed class ComparedYearTest : IDisposable
{
    private const string Head = "A1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] List(params string[] names) => SheetBuilder.Xlsx("name DS\n" + Head + "A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n5| STT | Họ và tên | Đối tượng | Phong trào\n"
        + string.Join('\n', names.Select((n, i) => $"{i + 6}| {i + 1} | {n} | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc")));

    private static byte[] Summary(int before, int now) => SheetBuilder.Xlsx("name BM\n" + Head + $"A3: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Phong trào | Thực hiện năm 2022 | Thực hiện năm 2023\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | {before} | {now}");

    private List<object?> Current()
    {
        using var connection = _folder.Data.Database.Connect();
        return connection.Column("select year || ' ' || submission_id from submission_year where is_current order by 1");
    }

    private static IEnumerable<string> Codes(SubmissionResult result) => result.Findings.Select(f => f.Code);

    [Theory]
    [InlineData(2, new[] { "compared-year" })]
    [InlineData(5, new[] { "compared-year-differs", "compared-year" })]
    public void Comparison_DoesNotReplaceTheReportOfItsYear(int before, string[] codes)
    {
        _folder.Ingest("2022.xlsx", List("Nguyễn Văn An", "Lê Văn Tám"));
        var result = _folder.Ingest("2023.xlsx", Summary(before, 4));
        Assert.Equal(codes, Codes(result));
        Assert.Equal(1, result.Version);
        Assert.Equal(["2022 1", "2023 2"], Current());
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Fact]
    public void Comparison_CountsUntilItsYearIsReported()
    {
        _folder.Ingest("2023.xlsx", Summary(5, 4));
        Assert.Equal(["2022 1", "2023 1"], Current());
        var list = _folder.Ingest("2022.xlsx", List("Nguyễn Văn An"));
        Assert.Equal(1, list.Version);
        Assert.Equal(["2022 2", "2023 1"], Current());
        // A correction of this year leaves the year before alone.
        var corrected = _folder.Ingest("2023b.xlsx", Summary(1, 6));
        Assert.Equal(2, corrected.Version);
        var replaced = Assert.Single(corrected.Findings, f => f.Code == "replaces-earlier");
        Assert.Contains("2023.xlsx", replaced.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2022.xlsx", replaced.Message, StringComparison.Ordinal);
        Assert.Equal(["2022 2", "2023 3"], Current());
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Fact]
    public void SeveralYearsWithoutAYearOfTheForm_AreAllReported()
    {
        _folder.Ingest("2022.xlsx", List("Nguyễn Văn An"));
        var all = SheetBuilder.Xlsx("name BM\n" + Head + "A3: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021-2025\n5| STT | Phong trào | Năm 2022 | Năm 2023\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 2 | 4");
        Assert.Equal(["replaces-earlier", "replaces-list"], Codes(_folder.Ingest("bao-cao.xlsx", all)));
        Assert.Equal(["2022 2", "2023 2"], Current());
    }
}
