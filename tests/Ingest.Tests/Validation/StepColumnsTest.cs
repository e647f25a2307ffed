using System.Globalization;
using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Columns beside the names that tell which steps each of them passed.</summary>
public sealed class StepColumnsTest
{
    private const string Exemplars = "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023";
    private const string Registered = "DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023";

    private static ReadSubmission Read(string title, string table) => Reading.OfPhucLinh($"name DS\nA1: {title}\n{table}");

    private static string[] Steps(ReadSubmission read) =>
    [
        .. read.Submission!.Exemplars.Select(e => $"{e.Name}: {string.Join(' ', e.Milestones.OrderBy(m => m.Key).Select(m => m.Key.Code() + (m.Value is { } day ? day.ToString("'@'d/M/yyyy", CultureInfo.InvariantCulture) : "")))}"),
    ];

    [Theory]
    [InlineData("Công nhận")]
    [InlineData("Được công nhận")]
    [InlineData("Kết quả công nhận")]
    public void TicksDaysAndWords_TellWhoWasRecognised(string caption)
    {
        var read = Read(Exemplars, $"""
            3| STT | Họ và tên | Đối tượng | Đăng ký | {caption}
            4| 1 | Nguyễn Văn An | Cá nhân | x | x
            5| 2 | Trần Thị Bình | Cá nhân | x
            6| 3 | Lê Văn Cường | Cá nhân | 15/01/2023 | @20/11/2023
            7| 4 | Phạm Thị Dung | Cá nhân | x | Không đạt
            8| 5 | Hoàng Văn Em | Cá nhân | 2023 | Đạt
            """);
        Assert.Equal(
            ["Nguyễn Văn An: registered recognised", "Trần Thị Bình: registered", "Lê Văn Cường: registered@15/1/2023 recognised@20/11/2023", "Phạm Thị Dung: registered", "Hoàng Văn Em: registered recognised"],
            Steps(read));
        Assert.Empty(read.Triples());
    }

    [Fact]
    public void ThreeSteps_UnderOneCaption_AreEachOnItsOwn() => Assert.Equal(
        ["Nguyễn Văn An: registered proposed recognised", "Trần Thị Bình: registered proposed", "Lê Văn Cường: registered"],
        Steps(Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng
            D3:F3: Kết quả
            4D| Đăng ký | Đề nghị | Công nhận
            5| 1 | Nguyễn Văn An | Cá nhân | x | x | x
            6| 2 | Trần Thị Bình | Cá nhân | x | x
            7| 3 | Lê Văn Cường | Cá nhân | x
            """)));

    [Fact]
    public void Nothing_InTheOnlyColumn_WaitsAndIsNotCounted()
    {
        var read = Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng | Công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | x
            5| 2 | Trần Thị Bình | Cá nhân
            """);
        Assert.Equal(["Nguyễn Văn An: recognised"], Steps(read));
        Assert.Equal(["DS!D5 step-missing warning"], read.Triples());
        Assert.Single(read.Submission!.Pending);
    }

    [Fact]
    public void ColumnThatNobodyFilled_SaysNothing() => Assert.Equal(
        ["Nguyễn Văn An: recognised", "Trần Thị Bình: recognised"],
        Steps(Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng | Công nhận
            4| 1 | Nguyễn Văn An | Cá nhân
            5| 2 | Trần Thị Bình | Cá nhân
            """)));

    [Fact]
    public void TitleOfTheRecognised_HoldsWhereACellIsBlank() => Assert.Equal(
        ["Nguyễn Văn An: recognised@20/11/2023", "Trần Thị Bình: recognised"],
        Steps(Read("DANH SÁCH CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023", """
            3| STT | Họ và tên | Đối tượng | Được công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | 20/11/2023
            5| 2 | Trần Thị Bình | Cá nhân
            """)));

    [Theory]
    [InlineData("DANH SÁCH ĐĂNG KÝ VÀ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023")]
    [InlineData(Exemplars)]
    [InlineData(Registered)]
    public void DaysOfBothSteps_AreKept(string title)
    {
        var read = Read(title, """
            3| STT | Họ và tên | Đối tượng | Ngày đăng ký | Ngày công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | 15/01/2023 | 20/11/2023
            5| 2 | Trần Thị Bình | Cá nhân | 15/01/2023
            """);
        Assert.Equal(["Nguyễn Văn An: registered@15/1/2023 recognised@20/11/2023", "Trần Thị Bình: registered@15/1/2023"], Steps(read));
        Assert.Empty(read.Triples());
    }

    [Fact]
    public void DayOfRecognition_InAListOfTheRegistered_RecognisesItsRow()
    {
        const string Table = """
            3| STT | Họ và tên | Đối tượng | Ngày công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | 20/11/2023
            5| 2 | Trần Thị Bình | Cá nhân
            """;
        Assert.Equal(["Nguyễn Văn An: registered recognised@20/11/2023", "Trần Thị Bình: registered"], Steps(Read(Registered, Table)));
        // Of a list of exemplars a day is missing, and nothing else.
        Assert.Equal(["Nguyễn Văn An: recognised@20/11/2023", "Trần Thị Bình: recognised"], Steps(Read(Exemplars, Table)));
    }

    [Fact]
    public void Awards_OfTheRegisteredWhoWereRecognised_AreTheirs()
    {
        var read = Read(Registered, """
            3| STT | Họ và tên | Đối tượng | Kết quả cuối năm | Khen thưởng
            4| 1 | Nguyễn Văn An | Cá nhân | Được công nhận | Giấy khen của UBND xã
            5| 2 | Trần Thị Bình | Cá nhân | Không đạt
            6| 3 | Lê Văn Cường | Cá nhân | Chưa xét
            """);
        Assert.Equal(["Nguyễn Văn An: registered recognised commended", "Trần Thị Bình: registered", "Lê Văn Cường: registered"], Steps(read));
        Assert.Equal([1, 0, 0], read.Submission!.Exemplars.Select(e => e.Awards.Count));
    }

    [Fact]
    public void WordsOfAResult_AreReadWhereTheyArePlain()
    {
        var read = Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng | Kết quả
            4| 1 | Nguyễn Văn An | Cá nhân | Được công nhận
            5| 2 | Trần Thị Bình | Cá nhân | Chưa công nhận
            6| 3 | Lê Văn Cường | Cá nhân | Đăng ký
            7| 4 | Phạm Thị Dung | Cá nhân | Không đạt
            8| 5 | Hoàng Văn Em | Cá nhân | Đang thẩm định
            """);
        Assert.Equal(["Nguyễn Văn An: recognised", "Lê Văn Cường: registered"], Steps(read));
        Assert.Equal(["DS!D5 step-missing warning", "DS!D7 step-missing warning", "DS!D8 step-unclear warning", "DS!D8 step-missing warning"], read.Triples());
    }

    [Fact]
    public void ColumnOfAchievements_WithAFewAnswers_IsTold()
    {
        var read = Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng | Kết quả
            4| 1 | Nguyễn Văn An | Cá nhân | Hiến 200 m2 đất
            5| 2 | Trần Thị Bình | Cá nhân | Không đạt
            6| 3 | Lê Văn Cường | Cá nhân | Vận động 12 hộ
            """);
        Assert.Equal(3, Steps(read).Length);
        Assert.Equal(["DS!D5 step-column-mixed warning"], read.Triples());
    }

    [Fact]
    public void ColumnAboutRecognition_ThatTellsOfSomethingElse_IsLeft()
    {
        var read = Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng | Cơ quan công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | UBND xã
            5| 2 | Trần Thị Bình | Cá nhân
            """);
        Assert.Equal(["Nguyễn Văn An: recognised", "Trần Thị Bình: recognised"], Steps(read));
        Assert.Empty(read.Triples());
    }

    [Theory]
    [InlineData("Công nhận | Không công nhận")]
    [InlineData("Đạt | Không đạt")]
    [InlineData("Công nhận năm 2023 | Chưa công nhận")]
    public void TicksForYesAndForNo_AreToldApart(string captions)
    {
        var read = Read(Exemplars, $"""
            3| STT | Họ và tên | Đối tượng | Đăng ký năm 2023
            E3:F3: Kết quả
            4E| {captions}
            5| 1 | Nguyễn Văn An | Cá nhân | x | x
            6| 2 | Trần Thị Bình | Cá nhân | x | | x
            7| 3 | Lê Văn Cường | Cá nhân | x | x
            """);
        Assert.Equal(["Nguyễn Văn An: registered recognised", "Trần Thị Bình: registered", "Lê Văn Cường: registered recognised"], Steps(read));
    }

    [Fact]
    public void TickForNo_Alone_LeavesTheOthers()
    {
        var read = Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng | Không đạt
            4| 1 | Nguyễn Văn An | Cá nhân |
            5| 2 | Trần Thị Bình | Cá nhân | x
            6| 3 | Lê Văn Cường | Cá nhân |
            """);
        Assert.Equal(["Nguyễn Văn An: recognised", "Lê Văn Cường: recognised"], Steps(read));
        Assert.Equal(["DS!D5 step-missing warning"], read.Triples());
    }

    [Fact]
    public void DaysAlone_LeaveABlankDayOpen() => Assert.Equal(
        ["Nguyễn Văn An: recognised@20/11/2023", "Trần Thị Bình: recognised"],
        Steps(Read(Exemplars, """
            3| STT | Họ và tên | Đối tượng | Ngày được công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | 20/11/2023
            5| 2 | Trần Thị Bình | Cá nhân
            """)));

    // The decision of a list of the recognised is that of an award; one that a list of the registered has is news.
    [Theory]
    [InlineData("45/QĐ-UBND ngày 20/11/2023", " registered recognised@20/11/2023")]
    [InlineData("45", " registered recognised")]
    [InlineData("", " registered")]
    [InlineData("Chưa có", " registered")]
    public void DecisionOfRecognition_InAListOfTheRegistered_TellsWhoWasRecognised(string decision, string steps)
    {
        var read = Read(Registered, $"""
            3| STT | Họ và tên | Đối tượng | Quyết định công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | {decision}
            5| 2 | Trần Thị Bình | Cá nhân | 46/QĐ-UBND ngày 21/11/2023
            """);
        Assert.Equal(["Nguyễn Văn An:" + steps, "Trần Thị Bình: registered recognised@21/11/2023"], Steps(read));
        Assert.Empty(read.Triples());
    }
}
