namespace DienHinh.Ingest.Tests.Storage;

/// <summary>What the sender is told where a file takes the place of an earlier one that was no wrong version of it.</summary>
public sealed class ReplacedVersionTest : IDisposable
{
    private static readonly string[] s_names = ["Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Văn Giang", "Vũ Thị Hoa"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static byte[] List(string title, params IEnumerable<string> names) => SheetBuilder.Xlsx(
        $"name DS\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\nA3: {title} NĂM 2023\n5| STT | Họ và tên | Đối tượng | Phong trào\n"
        + string.Join('\n', names.Select((n, i) => $"{i + 6}| {i + 1} | {n} | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc")));

    private SubmissionResult Send(string file, string title, params IEnumerable<string> names) => _folder.Ingest(file, List(title, names));

    private static string[] Codes(SubmissionResult result) => [.. result.Findings.Select(f => $"{f.Code} {f.Severity}")];

    [Fact]
    public void Addition_IsToldHowManyNoLongerCount()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names);
        var result = Send("b.xlsx", "DANH SÁCH BỔ SUNG ĐIỂN HÌNH TIÊN TIẾN", "Đỗ Văn Khoa", "Vũ Thị Hoa");
        Assert.Equal(["replaces-earlier Note", "replaces-names Warning"], Codes(result));
        Assert.Contains("5 trong 6", result.Findings[1].Message, StringComparison.Ordinal);
        Assert.Contains("a.xlsx", result.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal("accepted-with-warnings", result.Status);
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Fact]
    public void RecognitionAfterRegistration_IsToldWhichStepNoLongerCounts()
    {
        Send("a.xlsx", "DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN", s_names);
        var dryRun = _folder.Data.Pipeline.Ingest("b.xlsx", List("DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN", s_names), new IngestOptions(DryRun: true));
        var result = Send("b.xlsx", "DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN", s_names);
        Assert.Equal(["replaces-earlier Note", "replaces-step Warning"], Codes(result));
        Assert.Contains("6 điển hình ở bước đăng ký", result.Findings[1].Message, StringComparison.Ordinal);
        Assert.Equal(Codes(result), Codes(dryRun));
    }

    [Fact]
    public void CommendedOfTheRecognised_AreAsked()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN", s_names.Take(3));
        var result = Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC KHEN THƯỞNG", s_names.Take(2));
        Assert.Equal(["replaces-earlier Note", "replaces-names Warning"], Codes(result));
        Assert.Contains("1 trong 3 điển hình năm 2023", result.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RecognisedAfterTheCommended_AreToldThatTheStepIsLost()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC KHEN THƯỞNG", s_names.Take(1));
        var result = Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN ĐƯỢC CÔNG NHẬN", s_names.Take(3));
        Assert.Equal(["replaces-earlier Note", "replaces-step Warning"], Codes(result));
        Assert.Contains("1 điển hình ở bước khen thưởng", result.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NamesThatWereOnlyTakenAway_AreAsked()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names.Take(3));
        Assert.Equal(["replaces-earlier Note", "replaces-names Warning"], Codes(Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names.Take(1))));
    }

    [Fact]
    public void StepsAreComparedYearByYear()
    {
        static string Sheet(string title, int year, params string[] names) => $"name {year} {title}\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\nA3: DANH SÁCH {title} ĐIỂN HÌNH TIÊN TIẾN NĂM {year}\n5| STT | Họ và tên | Đối tượng | Phong trào\n"
            + string.Join('\n', names.Select((n, i) => $"{i + 6}| {i + 1} | {n} | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc"));
        _folder.Ingest("a.xlsx", SheetBuilder.Xlsx(Sheet("CÔNG NHẬN", 2022, s_names[0]), Sheet("ĐĂNG KÝ", 2023, s_names[1], s_names[2], s_names[3])));
        var result = _folder.Ingest("b.xlsx", SheetBuilder.Xlsx(Sheet("CÔNG NHẬN", 2023, s_names[1], s_names[2], s_names[3]), Sheet("ĐĂNG KÝ", 2024, s_names[4])));
        Assert.Equal(["replaces-earlier Note", "replaces-step Warning"], Codes(result));
        Assert.Contains("3 điển hình ở bước đăng ký của năm 2023", result.Findings[1].Message, StringComparison.Ordinal);
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Fact]
    public void ListOfTheLastMonths_IsAskedForThoseOfTheFirst()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN 6 THÁNG ĐẦU NĂM", s_names.Take(4));
        Assert.Equal(["replaces-earlier Note", "replaces-names Warning"], Codes(Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN 6 THÁNG CUỐI NĂM", s_names.Skip(1))));
    }

    [Fact]
    public void HalfOfTheNamesGone_IsAsked()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names);
        Assert.Equal(["replaces-earlier Note", "replaces-names Warning"], Codes(Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names.Take(2))));
    }

    private SubmissionResult SendFigures(string file, string title, int collectives, int individuals) => _folder.Ingest(file, SheetBuilder.Xlsx(
        $"name TH\nA1: UBND HUYỆN ĐẠI TỪ\nA2: UBND XÃ PHỤC LINH\nA3: {title}\n5| TT | Phong trào | Tập thể | Cá nhân\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | {collectives} | {individuals}"));

    [Fact]
    public void ListThatSharesNoName_IsAsked()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names.Take(2));
        Assert.Equal(["replaces-earlier Note", "replaces-names Warning"], Codes(Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names.Skip(2))));
    }

    [Fact]
    public void FiguresOverAList_AreToldThatTheNamesAreGone()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names);
        var result = SendFigures("b.xlsx", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", 0, 6);
        Assert.Equal(["replaces-earlier Note", "replaces-list Warning"], Codes(result));
        Assert.Contains("6 điển hình", result.Findings[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, new[] { "replaces-earlier Note" })]
    [InlineData(4, new[] { "replaces-earlier Note", "replaces-figures Warning" })]
    public void ListOverFigures_IsAskedWhereItNamesFewer(int names, string[] codes)
    {
        SendFigures("a.xlsx", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", 0, 6);
        Assert.Equal(codes, Codes(Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names.Take(names))));
    }

    [Theory]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", 2, 4, false)]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", 1, 1, true)]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN 6 THÁNG ĐẦU NĂM 2023", 2, 4, true)]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN 6 THÁNG ĐẦU NĂM 2023", 3, 5, false)]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN QUÝ II NĂM 2023", 3, 6, true)]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN 6 THÁNG CUỐI NĂM 2023", 3, 6, true)]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN 6 THÁNG ĐẦU NĂM, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2023", 3, 6, false)]
    [InlineData("TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN BỔ SUNG NĂM 2023", 3, 6, true)]
    public void FiguresThatArePartOfTheEarlierOnes_AreAsked(string title, int collectives, int individuals, bool isAsked)
    {
        SendFigures("a.xlsx", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", 3, 5);
        var result = SendFigures("b.xlsx", title, collectives, individuals);
        Assert.Equal(isAsked ? ["replaces-earlier Note", "replaces-figures Warning"] : ["replaces-earlier Note"], Codes(result));
        Assert.Contains("a.xlsx; 8 điển hình", result.Findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Fact]
    public void FiguresOfTheUnitBesideThoseOfAnOwner_AreTold()
    {
        const string rows = "5| TT | Phong trào | Tập thể | Cá nhân\n6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2";
        _folder.Ingest("a.xlsx", SheetBuilder.Xlsx($"name TH\nA1: UBND XÃ PHỤC LINH\nA2: CÔNG AN XÃ\nA3: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n{rows}"));
        var result = SendFigures("b.xlsx", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", 1, 2);
        Assert.Equal(["sender-overlap-figures Warning"], Codes(result));
        Assert.Contains("1 phong trào", result.Findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(FolderCheck.Run(_folder.Data).Problems);
    }

    [Fact]
    public void Correction_IsOnlyNoted()
    {
        Send("a.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names);
        var result = Send("b.xlsx", "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN", s_names.Skip(1).Append("Đỗ Văn Khoa"));
        Assert.Equal(["replaces-earlier Note"], Codes(result));
        Assert.Contains("a.xlsx; 6 điển hình", result.Findings[0].Message, StringComparison.Ordinal);
    }
}
