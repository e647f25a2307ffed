using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Years that stand across a list: over names, or over ticks beside names.</summary>
public sealed class YearColumnsTest
{
    private const string Unit = "name DS\nA1: UBND XÃ PHỤC LINH\n";

    private static IEnumerable<string> Years(ReadSubmission read) => read.Submission!.Exemplars.Select(e => $"{e.Name} {e.Year}").Order(StringComparer.Ordinal);

    [Theory]
    [InlineData("NĂM 2022, 2023")]
    [InlineData("GIAI ĐOẠN 2021 - 2025")]
    public void NamesUnderYearsAndKinds_AreOfThatYear(string title)
    {
        var read = Reading.OfPhucLinh(Unit + $"""
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN {title}
            C5:D5: Năm 2022
            E5:F5: Năm 2023
            A5:A6: STT
            B5:B6: Phong trào
            6C| Tập thể | Cá nhân | Tập thể | Cá nhân
            7| 1 | Xây dựng nông thôn mới | Xóm Soi | Nguyễn Văn An | Xóm Cẩm 1 | Trần Thị Bình
            8| 2 | Toàn dân bảo vệ an ninh Tổ quốc | | Lê Văn Chung | Tổ tự quản xóm Soi |
            """);
        Assert.Equal(["Lê Văn Chung 2022", "Nguyễn Văn An 2022", "Trần Thị Bình 2023", "Tổ tự quản xóm Soi 2023", "Xóm Cẩm 1 2023", "Xóm Soi 2022"], Years(read));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void NamesUnderYearsAlone_AreAList()
    {
        var read = Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025
            5| STT | Phong trào | Đối tượng | Năm 2022 | Năm 2023
            6| 1 | Xây dựng nông thôn mới | Tập thể | Xóm Soi | Xóm Cẩm 1
            7| | | Cá nhân | Nguyễn Văn An | Trần Thị Bình
            8| 2 | Toàn dân bảo vệ an ninh Tổ quốc | Cá nhân | Lê Văn Chung | Không
            merge A6:A7
            merge B6:B7
            """);
        Assert.Equal(["Lê Văn Chung 2022", "Nguyễn Văn An 2022", "Trần Thị Bình 2023", "Xóm Cẩm 1 2023", "Xóm Soi 2022"], Years(read));
        Assert.Empty(read.Submission!.Pending);
    }

    [Fact]
    public void FiguresUnderYears_StayASummary() =>
        Assert.Equal(4, Reading.OfPhucLinh(Unit + """
            A3: KẾT QUẢ XÂY DỰNG ĐIỂN HÌNH TIÊN TIẾN
            5| STT | Phong trào | Năm 2022 | Năm 2023
            6| 1 | Xây dựng nông thôn mới | 3 | 4
            7| 2 | Toàn dân bảo vệ an ninh Tổ quốc | 2 | 1
            """).Submission!.Counts.Count);

    [Theory]
    [InlineData("2021 | 2022 | 2023")]
    [InlineData("Năm 2021 | Năm 2022 | Năm 2023")]
    public void TicksUnderYears_AreTheYears(string years)
    {
        var read = Reading.OfPhucLinh(Unit + $"""
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025
            5| STT | Họ và tên | Đối tượng | Phong trào | {years}
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | x | x |
            7| 2 | Trần Thị Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | | | x
            8| 3 | Xóm Soi | Tập thể | Xây dựng nông thôn mới
            9| | Cộng: 2 cá nhân | | | 1 | 1 | 1
            """);
        Assert.Equal(["Nguyễn Văn An 2021", "Nguyễn Văn An 2022", "Trần Thị Bình 2023"], Years(read));
        Assert.Equal(["missing-year"], read.Findings.Select(f => f.Code));
    }

    // Its years would replace what was reported for them.
    [Fact]
    public void TicksOutsideTheYearOfTheTitle_AreTold()
    {
        var read = Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            5| STT | Họ và tên | Đối tượng | Phong trào | 2022 | 2023
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | x | x
            7| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới | x |
            8| 3 | Lê Văn Chung | Cá nhân | Xây dựng nông thôn mới | | x
            """);
        Assert.Equal(["Lê Văn Chung 2023", "Nguyễn Văn An 2023"], Years(read));
        Assert.Equal(["DS!E6 other-years-ticked warning", "DS!E7 ticked-year-differs warning"], read.Triples());
    }

    [Fact]
    public void TicksBelowAnotherHeading_AreNoYears()
    {
        var read = Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            E5:F5: Đạt gia đình văn hóa
            A5:A6: STT
            B5:B6: Họ và tên
            C5:C6: Đối tượng
            D5:D6: Phong trào
            6E| 2021 | 2022
            7| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | x | x
            """);
        Assert.Equal(["Nguyễn Văn An 2023"], Years(read));
    }

    private static string[] Steps(ReadSubmission read) => [.. read.Submission!.Exemplars.Select(e => $"{e.Name} {e.Year} {string.Join(' ', e.Milestones.Keys.Order().Select(m => m.Code()))}").Order(StringComparer.Ordinal)];

    [Fact]
    public void YearsOfRegistrationAndRecognition_AreEachOfTheirStep()
    {
        var read = Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025
            5| STT | Họ và tên | Đối tượng | Phong trào | Năm đăng ký | Năm công nhận
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | 2021 | 2022
            7| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới | 2023 | 2023
            8| 3 | Lê Văn Chung | Cá nhân | Xây dựng nông thôn mới | 2023 |
            """);
        Assert.Equal(["Lê Văn Chung 2023 registered", "Nguyễn Văn An 2021 registered", "Nguyễn Văn An 2022 recognised", "Trần Thị Bình 2023 registered recognised"], Steps(read));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void YearOfRegistration_InAListOfTheRecognised_IsNotItsYear() =>
        Assert.Equal(["Nguyễn Văn An 2023 recognised"], Steps(Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            5| STT | Họ và tên | Đối tượng | Phong trào | Năm đăng ký
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | 2021
            """)));

    [Fact]
    public void YearOfRecognition_InAListOfTheRegistered_TellsWhoWasRecognised() =>
        Assert.Equal(["Nguyễn Văn An 2023 registered recognised", "Trần Thị Bình 2023 registered"], Steps(Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            5| STT | Họ và tên | Đối tượng | Phong trào | Năm công nhận
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | 2023
            7| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới |
            """)));

    [Theory]
    [InlineData("Đăng ký 2021 | Công nhận 2022 | Công nhận 2023")]
    [InlineData("Đăng ký năm 2021 | Được công nhận năm 2022 | Công nhận trong năm 2023")]
    public void TicksUnderStepsOfYears_AreThatStepInThatYear(string captions)
    {
        var read = Reading.OfPhucLinh(Unit + $"""
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025
            5| STT | Họ và tên | Đối tượng | Phong trào | {captions}
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | x | x |
            7| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới | x | | 20/11/2023
            8| 3 | Lê Văn Chung | Cá nhân | Xây dựng nông thôn mới | | x | x
            """);
        Assert.Equal(
            ["Lê Văn Chung 2022 recognised", "Lê Văn Chung 2023 recognised", "Nguyễn Văn An 2021 registered", "Nguyễn Văn An 2022 recognised", "Trần Thị Bình 2021 registered", "Trần Thị Bình 2023 recognised"],
            Steps(read));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void StepsBelowYears_AreThatStepInThatYear() =>
        Assert.Equal(["Nguyễn Văn An 2022 registered recognised", "Nguyễn Văn An 2023 registered"], Steps(Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025
            E5:F5: Năm 2022
            G5:H5: Năm 2023
            A5:A6: STT
            B5:B6: Họ và tên
            C5:C6: Đối tượng
            D5:D6: Phong trào
            6E| Đăng ký | Công nhận | Đăng ký | Công nhận
            7| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | x | x | x |
            """)));

    // A span is no year: the rows below it wait, and are not those of its first year.
    [Theory]
    [InlineData("GIAI ĐOẠN 2021-2025")]
    [InlineData("GIAI ĐOẠN 2021 – 2025")]
    public void SectionOfSeveralYears_GivesNoYear(string section)
    {
        var read = Reading.OfPhucLinh(Unit + $"""
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN
            5| STT | Họ và tên | Đối tượng | Phong trào
            6| A | {section}
            7| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới
            8| B | NĂM 2023
            9| 1 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới
            """);
        Assert.Equal(["Trần Thị Bình 2023"], Years(read));
        Assert.Equal(["DS!B7 missing-year warning"], read.Triples());
    }

    [Theory]
    [InlineData("Năm đăng ký | Năm công nhận | Năm khen thưởng", "2021 | 2022 | 2023", "2021 registered, 2022 recognised, 2023 commended")]
    [InlineData("Năm công nhận | Năm khen", "2022 | 2022", "2022 recognised commended")]
    [InlineData("Năm khen thưởng", "2022", "2022 recognised commended")]
    public void YearOfCommendation_IsThatOfTheAward(string captions, string years, string steps) =>
        Assert.Equal(steps, string.Join(", ", Reading.OfPhucLinh(Unit + $"""
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025
            5| STT | Họ và tên | Đối tượng | Phong trào | {captions}
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | {years}
            """).Submission!.Exemplars.Select(e => $"{e.Year} {string.Join(' ', e.Milestones.Keys.Order().Select(m => m.Code()))}")));

    [Fact]
    public void Awards_AreOfTheYearOfCommendation() =>
        Assert.Equal(["2022: 0", "2023: 1"], Reading.OfPhucLinh(Unit + """
            A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025
            5| STT | Họ và tên | Đối tượng | Phong trào | Năm công nhận | Năm khen thưởng | Hình thức khen thưởng
            6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | 2022 | 2023 | Giấy khen
            """).Submission!.Exemplars.Select(e => $"{e.Year}: {e.Awards.Count}"));
}
